import { itemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'

/** The graph of a plan as bare numbers: item indices per link, gaps and durations in days. */
export interface BareGraph {
  readonly size: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly gap: Int32Array
  readonly duration: Int32Array
}

/** Earliest and latest day per item, counted from the begin of the plan, and how many items were in order. */
interface BareDays {
  readonly earliest: Int32Array
  readonly latest: Int32Array
  readonly sorted: number
}

const ACTIVITY_DAYS = 60

/** Keys become indices here, outside what is measured. */
export function bareGraphOf(plan: Plan): BareGraph {
  const indices = new Map([...plan.items.keys()].map((key, index) => [key, index]))
  const indexOf = (key: string): number => {
    const index = indices.get(key as Parameters<typeof indices.get>[0])
    if (index === undefined) throw new Error(`no item ${key}`)
    return index
  }
  const links = [...plan.links.values()]
  return {
    size: plan.items.size,
    from: Int32Array.from(links, ({ from }) => indexOf(itemKey(from))),
    to: Int32Array.from(links, ({ to }) => indexOf(itemKey(to))),
    gap: Int32Array.from(links, ({ lagDays }) => lagDays),
    duration: Int32Array.from([...plan.items.values()], ({ kind }) => (kind === 'activity' ? ACTIVITY_DAYS : 0)),
  }
}

/**
 * The floor: what any schedule of this graph costs at least. Adjacency by counting, Kahn's order, earliest days
 * forward, latest days backward; finish-start only, no words, no calendars, no answers.
 */
export function barePass({ size, from, to, gap, duration }: BareGraph): BareDays {
  const { offsets, edges } = adjacency(size, from)
  const { order, sorted } = kahnOrder(size, to, offsets, edges)
  const earliest = new Int32Array(size)
  let end = 0
  for (let at = 0; at < sorted; at += 1) {
    const item = order[at] as number
    const finish = (earliest[item] as number) + (duration[item] as number)
    if (finish > end) end = finish
    for (let slot = offsets[item] as number; slot < (offsets[item + 1] as number); slot += 1) {
      const edge = edges[slot] as number
      const day = finish + (gap[edge] as number)
      if (day > (earliest[to[edge] as number] as number)) earliest[to[edge] as number] = day
    }
  }
  const latest = new Int32Array(size)
  for (let at = sorted - 1; at >= 0; at -= 1) {
    const item = order[at] as number
    let finish = end
    for (let slot = offsets[item] as number; slot < (offsets[item + 1] as number); slot += 1) {
      const edge = edges[slot] as number
      const day = (latest[to[edge] as number] as number) - (gap[edge] as number)
      if (day < finish) finish = day
    }
    latest[item] = finish - (duration[item] as number)
  }
  return { earliest, latest, sorted }
}

/** The links that leave item i are edges[offsets[i]] up to edges[offsets[i + 1]]. */
function adjacency(size: number, from: Int32Array): { offsets: Int32Array; edges: Int32Array } {
  const offsets = new Int32Array(size + 1)
  for (let edge = 0; edge < from.length; edge += 1) {
    const next = (from[edge] as number) + 1
    offsets[next] = (offsets[next] as number) + 1
  }
  for (let item = 0; item < size; item += 1) {
    offsets[item + 1] = (offsets[item + 1] as number) + (offsets[item] as number)
  }
  const free = offsets.slice(0, size)
  const edges = new Int32Array(from.length)
  for (let edge = 0; edge < from.length; edge += 1) {
    const item = from[edge] as number
    const slot = free[item] as number
    edges[slot] = edge
    free[item] = slot + 1
  }
  return { offsets, edges }
}

/** Every item after all that it needs; `sorted` is less than the size when there is a circle. */
function kahnOrder(
  size: number,
  to: Int32Array,
  offsets: Int32Array,
  edges: Int32Array,
): { order: Int32Array; sorted: number } {
  const waits = new Int32Array(size)
  for (let edge = 0; edge < to.length; edge += 1) waits[to[edge] as number] = (waits[to[edge] as number] as number) + 1
  const order = new Int32Array(size)
  let sorted = 0
  for (let item = 0; item < size; item += 1) if (waits[item] === 0) order[sorted++] = item
  for (let at = 0; at < sorted; at += 1) {
    const item = order[at] as number
    for (let slot = offsets[item] as number; slot < (offsets[item + 1] as number); slot += 1) {
      const needed = to[edges[slot] as number] as number
      const left = (waits[needed] as number) - 1
      waits[needed] = left
      if (left === 0) order[sorted++] = needed
    }
  }
  return { order, sorted }
}
