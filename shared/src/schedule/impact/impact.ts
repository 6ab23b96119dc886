import type { Change } from '../../model/change.ts'
import { compareKeys, type ItemKey } from '../../model/item-ref.ts'
import type { LinkKey, Plan } from '../../model/plan.ts'
import { deriveSchedule, newScheduleCache } from '../derive-schedule.ts'
import type { ItemDates } from '../item-dates.ts'
import { compareStates, type LinkState } from '../links/link-state.ts'
import type { Schedule, ScheduledItem, ScheduledLink } from '../schedule.ts'
import { changedPairs, type Pair } from '../tables/changed-pairs.ts'
import type { DecisionWindow } from '../windows/window-of-decision.ts'
import { applyChanges } from './apply-changes.ts'
import { type Push, pushedPeriod } from './pushed-period.ts'

/** What a change would do, before anybody makes it. */
export interface Impact {
  /** With the change, and with every item moved that has to. */
  readonly schedule: Schedule
  /** Items that would stand on other days, the changed ones left out; by track, then by when they begin. */
  readonly moves: readonly ConsequentMove[]
  /** Decisions whose window is missed, or no longer missed. */
  readonly windows: readonly {
    readonly decision: ItemKey
    readonly before: DecisionWindow | null
    readonly after: DecisionWindow | null
  }[]
  /** Links with another answer. */
  readonly links: readonly { readonly link: LinkKey; readonly before: LinkState; readonly after: LinkState }[]
  /** Items that would lapse. */
  readonly lapses: readonly ItemKey[]
}

/** An item that would have to move, or that moves by itself with a decision. */
export interface ConsequentMove {
  readonly item: ItemKey
  readonly track: string
  /** Its words now, and the words it would need; null when it moves by itself and its words stay. */
  readonly period: string
  readonly newPeriod: string | null
  readonly before: ItemDates
  readonly after: ItemDates
  /** The link that asks for it, or the decision with which it moves. */
  readonly because: LinkKey | ItemKey
}

/** Chains longer than this are cut: the plan then has rings that push each other on without end. */
const ROUNDS_MAX = 60

/**
 * [IMP1] What moves, which windows are missed, which links change and what lapses, if these changes were made to a plan of
 * which `before` is the schedule.
 * [IMP2] What waits along a link that gets worse moves later by whole pieces of its own words, until the link is no
 * worse than it was: what fitted fits again, what overlapped does not overlap more. Then what waits for that, and so on,
 * but a ring only once round.
 * [IMP3] Nothing is moved by an improvement, nothing that is done or lapsed moves, and the changed items themselves
 * stay where they were put.
 */
export function impactOf(plan: Plan, changes: readonly Change[], before: Schedule): Impact {
  const { today } = before
  const changed = new Set<ItemKey>(
    changes.flatMap(({ collection, home, id }) =>
      collection === 'items' ? [`${home.slice('track:'.length)}/${id}` as ItemKey] : [],
    ),
  )
  const fixed = new Set(changed)
  const pushes = new Map<ItemKey, { readonly period: string; readonly because: LinkKey }>()
  // Each time from `before`: then what differs from that is known without looking at everything.
  const scheduleOf = (made: Plan): Schedule => deriveSchedule(made, today, newScheduleCache(before))
  let hypothetical = applyChanges(plan, changes)
  let after = scheduleOf(hypothetical)
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const asked = pushesIn(changedPairs(after.links, before.links), after, fixed, pushes, plan)
    if (asked.size === 0) break
    for (const [key, push] of asked) pushes.set(key, push)
    hypothetical = applyChanges(hypothetical, periodChanges(asked))
    const pushed = scheduleOf(hypothetical)
    for (const key of asked.keys()) if (staysWhereItIs(after.items.get(key), pushed.items.get(key))) fixed.add(key)
    after = pushed
  }
  const items = changedPairs(after.items, before.items)
  return {
    schedule: after,
    moves: movesOf(items, changed, pushes),
    windows: windowsBetween(before, after),
    links: answersOf(changedPairs(after.links, before.links)),
    lapses: items.flatMap(([was, { key, isLapsed }]) => (isLapsed && !was.isLapsed ? [key] : [])).sort(compareKeys),
  }
}

type Pushes = ReadonlyMap<ItemKey, { readonly period: string; readonly because: LinkKey }>

/** The items that have to move now; of several links that ask for it, the one that asks most. */
function pushesIn(
  links: readonly Pair<ScheduledLink>[],
  after: Schedule,
  fixed: ReadonlySet<ItemKey>,
  pushed: ReadonlyMap<ItemKey, unknown>,
  plan: Plan,
): Pushes {
  const asked = new Map<ItemKey, Push & { readonly because: LinkKey }>()
  const closing = new Set(after.rings.map(({ key }) => key))
  for (const [was, now] of links) {
    if (closing.has(now.key) && pushed.has(now.to)) continue
    const push = pushedPeriod(was, now, after, fixed)
    if (push === null || plan.items.get(push.item) === undefined) continue
    const most = asked.get(push.item)
    const isMore = most === undefined || push.days > most.days
    if (isMore || (push.days === most.days && now.key < most.because))
      asked.set(push.item, { ...push, because: now.key })
  }
  return asked
}

/** Its words moved, its days did not: a coupling holds it, and pushing harder is of no use. */
function staysWhereItIs(was: ScheduledItem | undefined, now: ScheduledItem | undefined): boolean {
  return was !== undefined && now !== undefined && now.dates.days.startFrom <= was.dates.days.startFrom
}

function periodChanges(pushes: Pushes): Change[] {
  return [...pushes].map(([key, { period }]) => {
    const slash = key.indexOf('/')
    const home = `track:${key.slice(0, slash)}` as const
    return { home, collection: 'items', id: key.slice(slash + 1), field: 'period', before: null, after: period }
  })
}

function movesOf(
  items: readonly Pair<ScheduledItem>[],
  changed: ReadonlySet<ItemKey>,
  pushes: Pushes,
): ConsequentMove[] {
  const moves: ConsequentMove[] = []
  for (const [was, now] of items) {
    const { key } = now
    if (changed.has(key) || sameDays(was.dates, now.dates)) continue
    const push = pushes.get(key)
    const because = push?.because ?? now.fate.slip?.by ?? now.fate.coupled?.coupling ?? was.fate.slip?.by ?? key
    moves.push({
      item: key,
      track: now.item.track,
      period: was.item.period,
      newPeriod: push?.period ?? null,
      before: was.dates,
      after: now.dates,
      because: because as LinkKey | ItemKey,
    })
  }
  return moves.sort(
    (a, b) =>
      compareKeys(a.track, b.track) || a.after.days.startFrom - b.after.days.startFrom || compareKeys(a.item, b.item),
  )
}

function sameDays({ days: a }: ItemDates, { days: b }: ItemDates): boolean {
  return (
    a.startFrom === b.startFrom && a.startTo === b.startTo && a.finishFrom === b.finishFrom && a.finishTo === b.finishTo
  )
}

function windowsBetween(before: Schedule, after: Schedule): Impact['windows'] {
  if (before.windows === after.windows) return []
  return [...new Set([...before.windows.keys(), ...after.windows.keys()])].sort().flatMap((decision) => {
    const [was, now] = [before.windows.get(decision) ?? null, after.windows.get(decision) ?? null]
    return (was?.missed === null) === (now?.missed === null) && was?.start === now?.start
      ? []
      : [{ decision, before: was, after: now }]
  })
}

function answersOf(links: readonly Pair<ScheduledLink>[]): Impact['links'] {
  return links
    .filter(([was, now]) => was.state !== now.state)
    .map(([was, now]) => ({ link: now.key, before: was.state, after: now.state }))
    .sort((a, b) => compareStates(a.after, b.after) || compareKeys(a.link, b.link))
}
