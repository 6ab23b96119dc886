import { assignAction } from '@samenspoor/shared/doc/commands/actions/actions'
import { actionIdSchema, type TrackId } from '@samenspoor/shared/model/ids'
import type { Person } from '@samenspoor/shared/model/person'
import type { Plan } from '@samenspoor/shared/model/plan'
import { useMemo, useState } from 'react'
import { ACTIONS_NL } from '../../../nl/actions.ts'
import { actionOrderAtEnd } from '../../../parts/item/place-at-end.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useRun } from '../../../sync/use-run.ts'
import { useView } from '../../../sync/use-view.ts'
import { namedItems } from './find-item.ts'
import { parseQuickLine } from './parse-quick-line.ts'

/** The line as typed, what it means, and giving it out. */
export function useQuickLine() {
  const { plan, today } = useView()
  const { people } = useProgramme().programme
  const run = useRun()
  const [text, setText] = useState('')
  const [notDue, setNotDue] = useState<string | null>(null)
  const items = useMemo(() => namedItems(plan), [plan])
  const line = useMemo(
    () => parseQuickLine(text, { people, items, today, notDue }),
    [text, people, items, today, notDue],
  )
  const assignee = people.find(({ id }) => id === line.assignee) ?? null
  const item = items.find(({ ref }) => ref.track === line.item?.track && ref.item === line.item.item) ?? null
  const track = trackFor(plan, line.item?.track ?? null, assignee)
  /** True when the action was given out; the line is empty then. */
  const give = (): boolean => {
    if (line.title === '' || track === undefined) return false
    const result = run(
      assignAction({
        id: actionIdSchema.parse(crypto.randomUUID()),
        title: line.title,
        track,
        assignee: line.assignee,
        due: line.due,
        item: line.item,
        order: actionOrderAtEnd(plan),
      }),
      ACTIONS_NL.given(line.title),
      { announce: true },
    )
    if (!result.ok) return false
    setText('')
    setNotDue(null)
    return true
  }
  return { text, setText, line, assignee, item, track, plan, people, items, today, setNotDue, give }
}

/** The track of the item, else that of the person, else the one of the programme itself. */
function trackFor(plan: Plan, ofItem: TrackId | null, assignee: Person | null): TrackId | undefined {
  const general = plan.tracks.find(({ hasPlanText }) => !hasPlanText) ?? plan.tracks[0]
  return ofItem ?? assignee?.tracks[0] ?? general?.id
}
