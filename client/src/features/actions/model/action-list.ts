import type { Action } from '@samenspoor/shared/model/entities/action'
import { itemKey } from '@samenspoor/shared/model/item-ref'
import type { Person } from '@samenspoor/shared/model/person'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Track } from '@samenspoor/shared/model/track'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import { compareText } from '../../../parts/compare-text.ts'
import { compareDue, type Due, readDue, URGENCIES, type Urgency, urgencyOf } from '../../../parts/period/due.ts'

/** An action with what follows from its words on the day we look. */
export interface ActionEntry {
  readonly action: Action
  readonly due: Due
  readonly urgency: Urgency
}

export type Grouping = 'person' | 'track' | 'date'
export type Selection = 'all' | 'mine' | 'given'

export type GroupSubject =
  | { readonly kind: 'unassigned' }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'track'; readonly track: Track }
  | { readonly kind: 'urgency'; readonly urgency: Urgency }

export interface ActionGroup {
  readonly key: string
  readonly subject: GroupSubject
  readonly entries: readonly ActionEntry[]
}

/** The living actions, the most urgent first: late ones, then by last day, then in the order in which they were made. */
export function entriesOf(plan: Plan, today: string): ActionEntry[] {
  return [...plan.actions.values()]
    .filter(({ removed }) => removed === null)
    .map((action) => {
      const due = readDue(action.due, today)
      return { action, due, urgency: urgencyOf(due, today) }
    })
    .sort(
      (a, b) =>
        compareDue(a.due, b.due) ||
        compareText(a.action.order, b.action.order) ||
        compareText(a.action.id, b.action.id),
    )
}

/** Open actions for an item that lapsed: nobody has to do them as long as it is so. */
export function isForLapsed({ action }: ActionEntry, schedule: Pick<Schedule, 'items'>): boolean {
  return !action.done && action.item !== null && (schedule.items.get(itemKey(action.item))?.isLapsed ?? false)
}

/** The entries that a choice of the toolbar shows. */
export function selectEntries(entries: readonly ActionEntry[], selection: Selection, me: string): ActionEntry[] {
  switch (selection) {
    case 'all':
      return [...entries]
    case 'mine':
      return entries.filter(({ action }) => action.assignee === me)
    case 'given':
      return entries.filter(({ action }) => action.assignedBy === me)
  }
}

/**
 * Entries in groups, empty groups left out. Somebody who left the programme does nothing any more: those actions wait
 * to be assigned again, and that group comes first. People with something late come before the others.
 */
export function groupEntries(
  entries: readonly ActionEntry[],
  grouping: Grouping,
  people: readonly Person[],
  tracks: readonly Track[],
): ActionGroup[] {
  return groupsOf(grouping, people, tracks, entries).filter((group) => group.entries.length > 0)
}

function groupsOf(
  grouping: Grouping,
  people: readonly Person[],
  tracks: readonly Track[],
  entries: readonly ActionEntry[],
): ActionGroup[] {
  switch (grouping) {
    case 'person': {
      const known = new Set<string | null>(people.map(({ id }) => id))
      const unassigned: ActionGroup = {
        key: 'unassigned',
        subject: { kind: 'unassigned' },
        entries: entries.filter(({ action }) => !known.has(action.assignee)),
      }
      const groups = people.map((person) => ({
        key: person.id,
        subject: { kind: 'person' as const, person },
        entries: entries.filter(({ action }) => action.assignee === person.id),
      }))
      return [unassigned, ...groups.sort((a, b) => Number(hasLate(b)) - Number(hasLate(a)))]
    }
    case 'track':
      return tracks.map((track) => ({
        key: track.id,
        subject: { kind: 'track', track },
        entries: entries.filter(({ action }) => action.track === track.id),
      }))
    case 'date':
      return byUrgency(entries)
  }
}

/** Te laat, vandaag, deze week, later, geen datum. Empty groups are left out. */
export function byUrgency(entries: readonly ActionEntry[]): ActionGroup[] {
  return URGENCIES.map((urgency) => ({
    key: urgency,
    subject: { kind: 'urgency' as const, urgency },
    entries: entries.filter((entry) => entry.urgency === urgency),
  })).filter((group) => group.entries.length > 0)
}

export interface Load {
  readonly open: number
  readonly late: number
}

const NO_LOAD: Load = { open: 0, late: 0 }

/** How much each person has to do. */
export function loadsOf(entries: readonly ActionEntry[]): (person: string) => Load {
  const loads = new Map<string, Load>()
  for (const { action, urgency } of entries) {
    if (action.done || action.assignee === null) continue
    const { open, late } = loads.get(action.assignee) ?? NO_LOAD
    loads.set(action.assignee, { open: open + 1, late: late + (urgency === 'late' ? 1 : 0) })
  }
  return (person) => loads.get(person) ?? NO_LOAD
}

export const isLate = ({ action, urgency }: ActionEntry): boolean => urgency === 'late' && !action.done

const hasLate = ({ entries }: { readonly entries: readonly ActionEntry[] }): boolean => entries.some(isLate)
