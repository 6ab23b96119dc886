import { diff } from '@samenspoor/shared/doc/diff'
import { notesText, rootMap } from '@samenspoor/shared/doc/layout'
import type { Item } from '@samenspoor/shared/model/entities/item'
import { compareByOrder, STATUSES } from '@samenspoor/shared/model/fields/place'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import * as Y from 'yjs'
import type { Replica } from './peers/replica.ts'

/** A promise that does not hold, by a short name and in words. */
export class BrokenPromiseError extends Error {
  readonly code: string

  constructor(code: string, detail: string) {
    super(`${code}: ${detail}`)
    this.code = code
  }
}

function promise(code: string, holds: boolean, detail: () => string): void {
  if (!holds) throw new BrokenPromiseError(code, detail())
}

/** What holds at every moment, on every replica, however far behind it is. `before` is its plan at the last check. */
export function checkReplica(replica: Replica, before: Plan | null): Plan {
  const { plan } = replica
  if (plan === before) return plan
  promise('no-faults', plan.faults.length === 0, () => JSON.stringify(plan.faults[0]))
  const gone =
    before === null ? undefined : diff(before, plan).find(({ field, after }) => field === '*' && after === null)
  promise('nothing-vanishes', gone === undefined, () => `${gone?.collection} ${gone?.id}`)
  const cards = boardOf(plan).flat()
  const living = livingIn(replica)
  promise(
    'each-card-once',
    cards.length === living.size && cards.every((key) => living.has(key)),
    () => `${cards.length} of ${living.size}`,
  )
  const { schedule } = replica
  promise('all-scheduled', schedule.items.size === cards.length, () => `${schedule.items.size} of ${cards.length}`)
  return plan
}

/** What holds when everything has arrived: two replicas are the same in all that people see and all that follows. */
export function checkSame(code: string, one: Replica, other: Replica): void {
  const difference = diff(one.plan, other.plan)
  promise(`${code}/plan`, difference.length === 0, () => JSON.stringify(difference.slice(0, 3)))
  promise(
    `${code}/board`,
    JSON.stringify(boardOf(one.plan)) === JSON.stringify(boardOf(other.plan)),
    () => 'other order',
  )
  const [here, there] = [scheduleText(one.schedule), scheduleText(other.schedule)]
  promise(`${code}/schedule`, here === there, () => firstDifference(here, there))
  for (const item of one.plan.items.values()) {
    const notes = [one, other].map((replica) => notesOf(replica, item))
    promise(`${code}/notes`, notes[0] === notes[1], () => `${item.id}: ${notes.join(' | ')}`)
  }
  for (const [name, doc] of one.docs) {
    const isSame = Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(other.doc(name)))
    promise(`${code}/document`, isSame, () => name)
  }
}

/** What was kept up to date equals what is read and derived from nothing, and nothing waits for what it lacks. */
export function checkRebuilt(code: string, replica: Replica): void {
  const { plan, schedule } = replica.rebuilt()
  const difference = diff(plan, replica.plan)
  promise(`${code}/rebuilt-plan`, difference.length === 0, () => JSON.stringify(difference.slice(0, 3)))
  const [kept, fresh] = [scheduleText(replica.schedule), scheduleText(schedule)]
  promise(`${code}/rebuilt-schedule`, kept === fresh, () => firstDifference(kept, fresh))
  for (const [name, doc] of replica.docs) {
    promise(`${code}/pending`, doc.store.pendingStructs === null && doc.store.pendingDs === null, () => name)
  }
}

/** The columns as they are shown. */
function boardOf(plan: Plan): string[][] {
  const living = [...plan.items].filter(([, item]) => item.removed === null)
  return STATUSES.map((status) =>
    living
      .filter(([, item]) => item.place.status === status)
      .map(([key, item]) => ({ id: key, place: item.place }))
      .sort(compareByOrder)
      .map(({ id }) => id),
  )
}

/** Straight from the documents, not by way of the reader. */
function livingIn(replica: Replica): Set<string> {
  const keys = new Set<string>()
  for (const [track, doc] of replica.planDocs.tracks) {
    for (const [id, entity] of rootMap(doc, 'items')) if (!entity.get('removed')) keys.add(`${track}/${id}`)
  }
  return keys
}

function notesOf(replica: Replica, item: Item): string {
  const doc = replica.planDocs.tracks.get(item.track)
  return doc ? notesText(doc, item.id).toString() : ''
}

function scheduleText(schedule: Schedule): string {
  const items = [...schedule.items.values()].map(
    ({ key, dates, isLate }) => `${key} ${JSON.stringify(dates)} ${isLate}`,
  )
  const links = [...schedule.links.values()].map(({ key, from, to, state, reason, slackDays }) =>
    [key, from, to, state, reason, slackDays].join(' '),
  )
  return [schedule.today, ...items.sort(), ...links.sort()].join('\n')
}

function firstDifference(a: string, b: string): string {
  const [linesA, linesB] = [a.split('\n'), b.split('\n')]
  const at = linesA.findIndex((line, index) => line !== linesB[index])
  return `${linesA[at]} | ${linesB[at]}`
}
