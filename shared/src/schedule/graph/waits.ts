import type { LinkRows } from '../../model/rows/link-rows.ts'
import type { PlanGraph } from './plan-graph.ts'

/** The graph seen from those who wait. */
export interface Waits {
  /** Where an item stands in the order. */
  readonly rank: Int32Array
  /** Item i waits for `waitsFor[offsets[i]]` up to, not including, `waitsFor[offsets[i + 1]]`. */
  readonly offsets: Int32Array
  readonly waitsFor: Int32Array
}

const known = new WeakMap<PlanGraph, Waits>()

/** Made when the first change asks for it, and kept for as long as the graph is. */
export function waitsOf(graph: PlanGraph, links: LinkRows): Waits {
  const waits = known.get(graph) ?? turnRound(graph, links)
  known.set(graph, waits)
  return waits
}

function turnRound({ size, to, order, outgoing }: PlanGraph, { from }: LinkRows): Waits {
  const rank = new Int32Array(size)
  for (let at = 0; at < size; at += 1) rank[order[at] as number] = at
  const offsets = new Int32Array(size + 1)
  for (const e of outgoing) offsets[(to[e] as number) + 1] = (offsets[(to[e] as number) + 1] as number) + 1
  for (let i = 0; i < size; i += 1) offsets[i + 1] = (offsets[i + 1] as number) + (offsets[i] as number)
  const free = offsets.slice()
  const waitsFor = new Int32Array(outgoing.length)
  for (const e of outgoing) {
    const place = free[to[e] as number] as number
    waitsFor[place] = from[e] as number
    free[to[e] as number] = place + 1
  }
  return { rank, offsets, waitsFor }
}
