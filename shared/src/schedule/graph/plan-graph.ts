import { NOWHERE } from '../../model/rows/item-rows.ts'
import { type LinkRows, TOGETHER } from '../../model/rows/link-rows.ts'
import { breakCycles } from './break-cycles.ts'

/**
 * The items and the links that order them, by their rows: links grouped by where they leave, and an order in which
 * every item comes after all that it waits for. Linear in items and links.
 */
export interface PlanGraph {
  readonly size: number
  /** Where each link goes. */
  readonly to: Int32Array
  /** Links that leave item i: `outgoing[offsets[i]]` up to, not including, `outgoing[offsets[i + 1]]`. */
  readonly offsets: Int32Array
  readonly outgoing: Int32Array
  readonly order: Int32Array
  /** 1 for a link that closes a ring and is left out of the order. */
  readonly isBroken: Uint8Array
  /** Each ring by the link at which it is broken. */
  readonly broken: readonly number[]
}

/** The graph of all links, with its rings broken at the same links on every screen. */
export function buildGraph(links: LinkRows): PlanGraph {
  const { to, size: count, itemRows } = links
  const { size, keys } = itemRows
  const { offsets, waiting } = countLinks(links)
  const outgoing = outgoingLinks(links, offsets)
  const graph = { size, to, offsets, outgoing, order: new Int32Array(size), isBroken: new Uint8Array(count) }
  const sorted = sort(graph, waiting, 0)
  if (sorted === size) return { ...graph, broken: [] }
  const broken = breakCycles(graph, waiting, keys, links.keys)
  for (const e of broken) {
    graph.isBroken[e] = 1
    waiting[to[e] as number] = (waiting[to[e] as number] as number) - 1
  }
  sort(graph, waiting, sorted)
  return { ...graph, broken }
}

/** Where the links that leave an item will end in `outgoing`, and for how many others each item waits. */
function countLinks(links: LinkRows): { offsets: Int32Array; waiting: Int32Array } {
  const { from, to, itemRows } = links
  const offsets = new Int32Array(itemRows.size + 1)
  const waiting = new Int32Array(itemRows.size)
  for (let e = 0; e < from.length; e += 1) {
    if (!isOrdering(links, e)) continue
    offsets[from[e] as number] = (offsets[from[e] as number] as number) + 1
    waiting[to[e] as number] = (waiting[to[e] as number] as number) + 1
  }
  for (let i = 1; i < offsets.length; i += 1) offsets[i] = (offsets[i] as number) + (offsets[i - 1] as number)
  return { offsets, waiting }
}

/** Fills every group from its end, so that `offsets` says afterwards where each begins. */
function outgoingLinks(links: LinkRows, offsets: Int32Array): Int32Array {
  const { from } = links
  const outgoing = new Int32Array(offsets[offsets.length - 1] as number)
  for (let e = from.length - 1; e >= 0; e -= 1) {
    if (!isOrdering(links, e)) continue
    const place = (offsets[from[e] as number] as number) - 1
    outgoing[place] = e
    offsets[from[e] as number] = place
  }
  return outgoing
}

/** Whether a link lies between two items that are there, of which the one waits for the other. */
function isOrdering({ from, to, types }: LinkRows, e: number): boolean {
  return types[e] !== TOGETHER && from[e] !== NOWHERE && to[e] !== NOWHERE
}

/** Appends to the order every item that waits for nothing any more; how many are in it then. */
function sort(graph: Omit<PlanGraph, 'broken'>, waiting: Int32Array, done: number): number {
  const { size, to, offsets, outgoing, order, isBroken } = graph
  let count = done
  for (let i = 0; i < size; i += 1) {
    if (waiting[i] === 0) {
      order[count++] = i
      waiting[i] = -1
    }
  }
  for (let at = done; at < count; at += 1) {
    const item = order[at] as number
    for (let k = offsets[item] as number; k < (offsets[item + 1] as number); k += 1) {
      const e = outgoing[k] as number
      if (isBroken[e] === 1) continue
      const next = to[e] as number
      const left = (waiting[next] as number) - 1
      waiting[next] = left === 0 ? -1 : left
      if (left === 0) order[count++] = next
    }
  }
  return count
}
