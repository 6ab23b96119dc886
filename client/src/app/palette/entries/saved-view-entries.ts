import type { SavedView } from '@samenspoor/shared/model/entities/saved-view'
import type { Plan } from '@samenspoor/shared/model/plan'
import { lookToAddress } from '../../../features/timeline/views/look/look-in-address.ts'
import { readPersonalViews } from '../../../features/timeline/views/personal-views.ts'
import { PALETTE_NL } from '../../../nl/app/palette.ts'
import { viewPath } from '../../views.ts'
import type { Entry } from './entry.ts'

/** The saved ways of looking at the timeline: my own, and those of everybody. */
export function savedViewEntries({ programme, views }: Plan): Entry[] {
  const shared = [...views.values()].filter(({ removed }) => removed === null)
  const mine = readPersonalViews(programme)
  return [
    ...mine.map((view) => entryOf(programme, view, PALETTE_NL.myView)),
    ...shared.map((view) => entryOf(programme, view, PALETTE_NL.sharedView)),
  ]
}

const entryOf = (
  programme: string,
  { id, title, look }: Pick<SavedView, 'id' | 'title' | 'look'>,
  note: string,
): Entry => ({
  id: `saved ${id}`,
  group: 'view',
  label: title,
  detail: PALETTE_NL.groups.view,
  note,
  target: { kind: 'page', path: `${viewPath(programme, 'timeline')}?${lookToAddress(look)}` },
  mark: { kind: 'icon', name: 'timeline' },
})
