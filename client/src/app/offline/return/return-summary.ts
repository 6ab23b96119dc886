import { sameValue } from '@samenspoor/shared/doc/commands/command'
import { diff } from '@samenspoor/shared/doc/diff'
import type { Change } from '@samenspoor/shared/model/change'
import { placeSchema } from '@samenspoor/shared/model/fields/place'
import type { RecordedChange } from '@samenspoor/shared/model/history/recorded-change'
import { type Plan, trackOfHome } from '@samenspoor/shared/model/plan'
import type { Finding } from '@samenspoor/shared/schedule/findings/finding'
import { findingsOf } from '@samenspoor/shared/schedule/findings/findings'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'

/** Fields of which two values cannot stand beside each other: the last one that comes in wins, whoever meant it later. */
const CHOSEN: readonly string[] = [
  'period',
  'place',
  'who',
  'assignee',
  'due',
  'done',
  'outcome',
  'decidingBody',
  'lag',
  'type',
]

/** What lies before and after a time without a network. */
export interface Absence {
  /** The plan as the server had it before. */
  readonly base: Plan
  /** The same with what I did without a network. */
  readonly mine: Plan
  readonly now: { readonly plan: Plan; readonly schedule: Schedule }
  /** What followed from the plan before. */
  readonly before: Schedule
}

/** One field that was changed by me and, meanwhile, by somebody else. */
export interface Clash {
  readonly mine: Change
  readonly theirs: RecordedChange
}

export interface ReturnSummary {
  /** Mine, which the server has by now. */
  readonly saved: readonly Change[]
  /** What others did, as it came in on my screen; `by` and `at` where that is known. */
  readonly incoming: readonly Change[]
  readonly clashes: readonly Clash[]
  /** What was not so before, and is about something that I changed. */
  readonly findings: readonly Finding[]
}

const fieldKey = ({ home, collection, id, field }: Pick<Change, 'home' | 'collection' | 'id' | 'field'>): string =>
  `${home}#${collection}#${id}#${field}`

/** `recorded`: what the server recorded in these documents, the last change first. */
export function returnSummary(absence: Absence, recorded: readonly RecordedChange[], me: string): ReturnSummary {
  const { base, mine, now, before } = absence
  const saved = diff(base, mine)
  const records = Map.groupBy(recorded, fieldKey)
  const incoming = diff(mine, now.plan).map((change) => {
    const known = records.get(fieldKey(change))?.find(({ by }) => by !== me)
    return known === undefined ? change : { ...change, by: known.by, at: known.at }
  })
  const clashes = saved.flatMap((change) => {
    const theirs = CHOSEN.includes(change.field)
      ? meanwhile(change, records.get(fieldKey(change)) ?? [], me)
      : undefined
    return theirs !== undefined && doClash(change, theirs) ? [{ mine: change, theirs }] : []
  })
  return { saved, incoming, clashes, findings: newFindings(absence, saved, before) }
}

/** What somebody else made of the field after it was what I last saw in it. */
function meanwhile(mine: Change, records: readonly RecordedChange[], me: string): RecordedChange | undefined {
  for (const record of records) {
    if (record.by !== me) return record
    if (sameValue(record.after, mine.before)) return undefined
  }
  return undefined
}

/** Not when both chose the same, nor when theirs was there before I left. */
function doClash(mine: Change, theirs: RecordedChange): boolean {
  const same = (a: unknown, b: unknown): boolean => sameValue(comparable(mine, a), comparable(mine, b))
  return !same(mine.after, theirs.after) && !same(mine.before, theirs.after) && !same(mine.before, mine.after)
}

/** Of a place on the board only the column is a choice; the spot in it is not. */
function comparable({ field }: Change, value: unknown): unknown {
  const place = field === 'place' ? placeSchema.safeParse(value) : null
  return place?.success ? place.data.status : value
}

function newFindings({ base, now }: Absence, saved: readonly Change[], before: Schedule): readonly Finding[] {
  const keyOf = ({ rule, items, ...rest }: Finding): string =>
    `${rule} ${items.join()} ${'link' in rest ? rest.link : ''}`
  const known = new Set(findingsOf(base, before).map(keyOf))
  const touched = new Set(itemsOf(saved, now.plan))
  return findingsOf(now.plan, now.schedule).filter(
    (finding) =>
      finding.severity !== 'info' && !known.has(keyOf(finding)) && finding.items.some((key) => touched.has(key)),
  )
}

/** The items that changes are about, and both ends of links. */
function itemsOf(changes: readonly Change[], plan: Plan): readonly string[] {
  return changes.flatMap(({ home, collection, id }) => {
    const track = trackOfHome(home)
    if (collection === 'items' && track !== null) return [`${track}/${id}`]
    const link = collection === 'links' ? plan.links.get(`${home}#${id}`) : undefined
    return link === undefined ? [] : [link.from, link.to].map((end) => `${end.track}/${end.item}`)
  })
}
