import type { Programme } from '@samenspoor/shared/model/programme'
import { VIEWS, type View } from '@samenspoor/shared/protocol/presence'
import { APP_NL } from '../../../nl/app/app.ts'
import { PALETTE_NL } from '../../../nl/app/palette.ts'
import type { IconName } from '../../../ui/marks/icon-paths.ts'
import { VERSIONS_PATH, VIEW_PATHS, viewPath } from '../../views.ts'
import type { Entry } from './entry.ts'

const ICONS: Record<View, IconName> = {
  timeline: 'timeline',
  board: 'board',
  actions: 'list',
  dependencies: 'link',
  plan: 'document',
}

/** The views, the plan of each track, and the versies. */
export function pageEntries({ id, tracks }: Programme, here: View | null): Entry[] {
  return [
    ...VIEWS.map((view) => ({
      ...pageEntry(APP_NL.tabs[view], viewPath(id, view), ICONS[view]),
      isHere: view === here,
    })),
    pageEntry(APP_NL.versions, `/p/${id}/${VERSIONS_PATH}`, 'history'),
    ...tracks
      .filter(({ hasPlanText }) => hasPlanText)
      .map((track) => pageEntry(PALETTE_NL.planOf(track.title), `/p/${id}/${VIEW_PATHS.plan}/${track.id}`, 'document')),
  ]
}

const pageEntry = (label: string, path: string, icon: IconName): Entry => ({
  id: `page ${path}`,
  group: 'view',
  label,
  detail: PALETTE_NL.groups.view,
  note: '',
  target: { kind: 'page', path },
  mark: { kind: 'icon', name: icon },
})
