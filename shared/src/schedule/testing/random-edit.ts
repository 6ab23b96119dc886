import { addDays } from '../../dates/plain-date.ts'
import { ITEM_KINDS, type Item, OUTCOMES } from '../../model/entities/item.ts'
import type { Link } from '../../model/entities/link.ts'
import { STATUSES } from '../../model/fields/place.ts'
import type { Removed } from '../../model/fields/removed.ts'
import type { ItemId } from '../../model/ids.ts'
import { type ItemKey, type ItemRef, itemKey } from '../../model/item-ref.ts'
import type { LinkKey, Plan } from '../../model/plan.ts'
import { FIRST_DAY, PLAN_DAYS } from './plan-of-size.ts'
import type { Random } from './random.ts'
import { randomLink, randomNeed } from './random-link.ts'
import { randomPeriod } from './random-period.ts'
import { randomRule } from './random-rule.ts'

/** Gives the next plan, or null when this plan has nothing that can be edited so. */
type Edit = (plan: Plan, random: Random) => Plan | null

const REMOVED: Removed = { by: 'sanne@voorbeeld.example', at: '2022-01-01T12:00:00.000Z' }
const anyDay = (random: Random) => addDays(FIRST_DAY, random.below(PLAN_DAYS))
const refOf = ({ track, id }: Item): ItemRef => ({ track, item: id })

/** Edits one item; `change` gives the fields that get another value. */
function editItem(change: (item: Item, plan: Plan, random: Random) => Partial<Item>): Edit {
  return (plan, random) => {
    const [key, item] = random.pick([...plan.items]) ?? []
    return key && item ? withItem(plan, key, { ...item, ...change(item, plan, random) }) : null
  }
}

/** Edits one link, in the same way. */
function editLink(change: (link: Link, random: Random) => Partial<Link>): Edit {
  return (plan, random) => {
    const [key, link] = random.pick([...plan.links]) ?? []
    return key && link ? withLink(plan, key, { ...link, ...change(link, random) }) : null
  }
}

const withItem = (plan: Plan, key: ItemKey, item: Item): Plan => ({
  ...plan,
  items: new Map(plan.items).set(key, item),
})
const withLink = (plan: Plan, key: LinkKey, link: Link): Plan => ({
  ...plan,
  links: new Map(plan.links).set(key, link),
})
const othersOf = (item: Item, plan: Plan) => [...plan.items.values()].filter(({ track }) => track === item.track)

const setPeriod = editItem(({ kind }, _, random) => randomPeriod(kind, anyDay(random), random))
const setKind = editItem((_, __, random) => ({ kind: random.pick(ITEM_KINDS) ?? 'activity' }))
const setStatus = editItem(({ place }, _, random) => ({
  place: { ...place, status: random.pick(STATUSES) ?? 'planned' },
}))
const setOutcome = editItem((_, __, random) => ({ outcome: random.pick([...OUTCOMES, null]) ?? null }))
const setRule = editItem((item, plan, random) => {
  const starts = random.pick(othersOf(item, plan))?.id ?? null
  return { rule: item.rule === null || random.chance(0.5) ? randomRule(anyDay(random), starts, random) : null }
})
const setCondition = editItem((item, plan, random) => {
  if (item.conditionalOn !== null && random.chance(0.5)) return { conditionalOn: null, certainty: 'decided' }
  return { conditionalOn: anyEnd(plan, random), certainty: 'conditional' }
})
const setParent = editItem((item, plan, random) => ({
  parent: item.parent === null ? (random.pick(othersOf(item, plan))?.id ?? null) : null,
}))
const removeOrRestoreItem = editItem((item) => ({ removed: item.removed === null ? REMOVED : null }))

const addLink: Edit = (plan, random) => {
  const [from, to] = [anyEnd(plan, random), anyEnd(plan, random)]
  if (from === null || to === null || itemKey(from) === itemKey(to)) return null
  const [key, link] = randomLink(`later-${random.below(1_000_000_000)}`, from, to, random)
  return withLink(plan, key, link)
}
const setNeed = editLink((_, random) => randomNeed(random))
const removeOrRestoreLink = editLink((link) => ({ removed: link.removed === null ? REMOVED : null }))

const switchCoupling: Edit = (plan, random) => {
  const [id, coupling] = random.pick([...plan.couplings]) ?? []
  if (!id || !coupling) return null
  return { ...plan, couplings: new Map(plan.couplings).set(id, { ...coupling, on: !coupling.on }) }
}

/** Anything can be named, in any order: what makes a circle, what is in the prullenbak, and now and then what never was. */
function anyEnd(plan: Plan, random: Random): ItemRef | null {
  const item = random.pick([...plan.items.values()])
  if (!item) return null
  return random.chance(0.03) ? { track: item.track, item: 'nergens' as ItemId } : refOf(item)
}

const EDITS: readonly Edit[] = [
  setPeriod,
  setKind,
  setStatus,
  setOutcome,
  setRule,
  setCondition,
  setParent,
  removeOrRestoreItem,
  addLink,
  setNeed,
  removeOrRestoreLink,
  switchCoupling,
]

/**
 * The plan after one intent that somebody changed: the words of a period, a kind, status, outcome, rule, condition or parent,
 * an item or link that goes or comes back, a new link, its type or lag, a coupling on or off. What did not change is the
 * same object. Gives the plan itself when nothing in it can be edited.
 */
export function randomEdit(plan: Plan, random: Random): Plan {
  const first = random.below(EDITS.length)
  for (let step = 0; step < EDITS.length; step += 1) {
    const edited = EDITS[(first + step) % EDITS.length]?.(plan, random)
    if (edited) return edited
  }
  return plan
}
