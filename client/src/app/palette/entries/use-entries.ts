import type { View } from '@samenspoor/shared/protocol/presence'
import { useMemo, useState, useSyncExternalStore } from 'react'
import { offeredCommands, offers } from '../../../parts/commands/use-commands.ts'
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

/**
 * Everything that can be found, as it was when the palette opened: what colleagues do meanwhile moves nothing in it. Only what
 * is offered by code that was still being fetched then, comes in later.
 */
export function useEntries(view: View | null): readonly Entry[] {
  const { plan } = useView()
  const { programme } = useProgramme()
  const rights = useRights()
  const steps = useUndoState()
  const isNarrow = useIsNarrow()
  const offering = useSyncExternalStore(offers.subscribe, offers.get)
  const [here] = useState(() => ({
    view,
    isNarrow,
    mayAddItem: plan.tracks.some(({ id }) => rights.track(id)),
    mayAddLink: rights.programme,
    ...steps,
  }))
  const [others] = useState(() => [
    ...chapterEntries(),
    ...pageEntries(programme, view),
    ...savedViewEntries(plan),
    ...planEntries(plan, programme),
  ])
  // What is offered is read anew whenever others offer it.
  return useMemo(
    () => [...commandEntries({ ...here, offered: offeredCommands() }), ...others],
    [here, others, offering],
  )
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
