import type { PlainDate } from '../../dates/plain-date.ts'
import type { NoticePeriod } from '../../model/fields/decision-rule.ts'
import type { CouplingId } from '../../model/ids.ts'
import type { ItemKey } from '../../model/item-ref.ts'
import type { LinkKey } from '../../model/plan.ts'
import type { LinkState } from '../links/link-state.ts'
import type { Schedule, ScheduledLink } from '../schedule.ts'
import type { MissedBecause } from '../windows/decision-window.ts'

/** One step of why an item stands where it stands. `item` is the item that the step speaks of. */
export type ExplainStep = { readonly item: ItemKey } & (
  | { readonly kind: 'words'; readonly period: string; readonly isRead: boolean }
  /** Its decision came out as no. */
  | { readonly kind: 'lapsed'; readonly by: ItemKey }
  /** Its decision came out as yes. */
  | { readonly kind: 'certain'; readonly by: ItemKey }
  /** Moved along with a decision whose window was missed, to the start that is possible then. */
  | {
      readonly kind: 'slipped'
      readonly by: ItemKey
      readonly missed: MissedBecause | null
      readonly start: PlainDate | null
    }
  | {
      readonly kind: 'coupled'
      readonly coupling: CouplingId
      readonly ruledBy: ItemKey
      readonly lastDay: PlainDate
      readonly daysEarlier: number
    }
  /** A decision, or the notice after it, has a last day. */
  | {
      readonly kind: 'window'
      readonly decision: ItemKey
      readonly lastDay: PlainDate
      readonly start: PlainDate
      readonly notice: NoticePeriod
    }
  /** It waits for another item; the link with the least room. */
  | {
      readonly kind: 'waits'
      readonly for: ItemKey
      readonly link: LinkKey
      readonly state: LinkState
      readonly slackDays: number | null
    }
)

/** Chains are told this far. */
const STEPS_MAX = 30

/**
 * [EXP1] Why an item stands on its days: its own words, what decisions made of them, the window it keeps to, and the
 * item it has least room to wait for; then the same of that item, up to one that waits for nothing. Never the same
 * item twice, so a ring ends. Empty for an item that is not there.
 */
export function explain(schedule: Schedule, key: ItemKey): ExplainStep[] {
  const steps: ExplainStep[] = []
  const told = new Set<ItemKey>()
  const incoming = incomingLinks(schedule)
  for (let item: ItemKey | null = key; item !== null && !told.has(item) && steps.length < STEPS_MAX; ) {
    told.add(item)
    steps.push(...ownSteps(schedule, item))
    const tightest = tightestOf(incoming.get(item) ?? [])
    if (tightest) {
      const { from, key: link, state, slackDays } = tightest
      steps.push({ item, kind: 'waits', for: from, link, state, slackDays })
    }
    item = tightest?.from ?? null
  }
  return steps
}

function* ownSteps({ items, windows, couplings }: Schedule, item: ItemKey): Iterable<ExplainStep> {
  const scheduled = items.get(item)
  if (!scheduled) return
  const { fate, words } = scheduled
  yield { item, kind: 'words', period: scheduled.item.period, isRead: words.reading.understood }
  if (fate.lapsedBy) yield { item, kind: 'lapsed', by: fate.lapsedBy }
  if (fate.certainBy) yield { item, kind: 'certain', by: fate.certainBy }
  if (fate.slip) {
    const window = windows.get(fate.slip.by)
    yield { item, kind: 'slipped', by: fate.slip.by, missed: window?.missed ?? null, start: window?.next.start ?? null }
  }
  const coupled = couplings.find(({ coupling }) => coupling.id === fate.coupled?.coupling)
  if (fate.coupled && coupled) {
    const { coupling, lastDay, daysEarlier } = fate.coupled
    yield { item, kind: 'coupled', coupling, ruledBy: coupled.ruledBy, lastDay, daysEarlier }
  }
  for (const window of windows.values()) {
    const { decision, notice, rule } = window
    if (decision !== item && notice !== item) continue
    // Once it is missed, the next chance is the one to keep to.
    const { lastDay, start } = window.missed === null ? window : window.next
    yield { item, kind: 'window', decision, lastDay, start, notice: rule.notice }
  }
}

function incomingLinks({ links }: Schedule): Map<ItemKey, ScheduledLink[]> {
  const incoming = new Map<ItemKey, ScheduledLink[]>()
  for (const link of links.values()) {
    if (link.link.type === 'together' || SETTLED.has(link.reason)) continue
    const known = incoming.get(link.to)
    if (known) known.push(link)
    else incoming.set(link.to, [link])
  }
  return incoming
}

const SETTLED: ReadonlySet<ScheduledLink['reason']> = new Set(['ready', 'lapsed', 'dangling', 'no-date'])

/** The link that leaves least room; of equal ones the first by key, so that everybody is told the same. */
function tightestOf(links: readonly ScheduledLink[]): ScheduledLink | null {
  const room = ({ leastSlackDays }: ScheduledLink): number => leastSlackDays ?? Number.NEGATIVE_INFINITY
  return [...links].sort((a, b) => (room(a) === room(b) ? 0 : room(a) - room(b)) || (a.key < b.key ? -1 : 1))[0] ?? null
}
