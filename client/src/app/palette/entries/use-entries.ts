import type { View } from '@samenspoor/shared/protocol/presence'
import { useState } from 'react'
import { offeredCommands } from '../../../parts/commands/use-commands.ts'
import { offeredDestinations } from '../../../parts/commands/use-destinations.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useRights } from '../../../sync/use-rights.ts'
import { useUndoState, useView } from '../../../sync/use-view.ts'
import { useIsNarrow } from '../../../ui/browser/use-is-narrow.ts'
import { commandEntries } from './command-entries.ts'
import type { Entry } from './entry.ts'
import { pageEntries } from './page-entries.ts'
import { planEntries } from './plan-entries.ts'
import { savedViewEntries } from './saved-view-entries.ts'

/** Everything that can be found, as it was when the palette opened: what colleagues do meanwhile moves nothing in it. */
export function useEntries(view: View | null): readonly Entry[] {
  const { plan } = useView()
  const { programme } = useProgramme()
  const rights = useRights()
  const steps = useUndoState()
  const isNarrow = useIsNarrow()
  const [entries] = useState(() => [
    ...commandEntries({
      view,
      isNarrow,
      offered: offeredCommands(),
      mayAddItem: plan.tracks.some(({ id }) => rights.track(id)),
      mayAddLink: rights.programme,
      ...steps,
    }),
    ...chapterEntries(),
    ...pageEntries(programme, view),
    ...savedViewEntries(plan),
    ...planEntries(plan, programme),
  ])
  return entries
}

const chapterEntries = (): Entry[] =>
  offeredDestinations().map(({ id, label, go }) => ({
    id,
    group: 'chapter',
    label,
    detail: '',
    note: '',
    target: { kind: 'place', go },
    mark: { kind: 'icon', name: 'document' },
  }))
