import { STATUSES, type Status } from '@samenspoor/shared/model/fields/place'
import type { Card, Lane } from './board-model.ts'

/** How many cards stand where, and what comes first of what is not done: what a folded lane says. */
export function laneSummary({ columns }: Lane): { counts: Record<Status, number>; first: Card | null } {
  const counts = { planned: 0, 'in-progress': 0, 'awaiting-decision': 0, done: 0 }
  let first: Card | null = null
  for (const status of STATUSES) {
    counts[status] = columns[status].length
    if (status === 'done') continue
    for (const card of columns[status]) if (first === null || dueOf(card) < dueOf(first)) first = card
  }
  return { counts, first }
}

/** The day by which it is done at the latest; what has no such day comes last. */
const dueOf = ({ scheduled: { dates } }: Card): string => dates.latestFinish ?? dates.latestStart ?? '9999'
