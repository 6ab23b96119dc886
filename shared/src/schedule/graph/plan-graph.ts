import { breakCycles } from './break-cycles.ts'

/** An order between two items, by their places in the graph. */
export interface Edge {
  readonly from: number
  readonly to: number
}

/**
 * The items and the links that order them as typed arrays: edges grouped by where they leave, and an order in which
 * every item comes after all that it waits for. Linear in items and links.
 */
export interface PlanGraph<E extends Edge> {
  readonly size: number
  readonly edges: readonly E[]
  /** Edges that leave item i: `outgoing[offsets[i]]` up to, not including, `outgoing[offsets[i + 1]]`. */
  readonly offsets: Int32Array
  readonly outgoing: Int32Array
  readonly order: Int32Array
  /** 1 for an edge that closes a ring and is left out of the order. */
  readonly isBroken: Uint8Array
  /** Each ring by the edge at which it is broken. */
  readonly broken: readonly number[]
}

/** `keyOf` names an item, `edgeKeyOf` an edge: only rings need them, to break at the same link on every screen. */
export function buildGraph<E extends Edge>(
  size: number,
  edges: readonly E[],
  keyOf: (item: number) => string,
  edgeKeyOf: (edge: E) => string,
): PlanGraph<E> {
  const offsets = new Int32Array(size + 1)
  const waiting = new Int32Array(size)
  for (const { from, to } of edges) {
    offsets[from + 1] = (offsets[from + 1] ?? 0) + 1
    waiting[to] = (waiting[to] ?? 0) + 1
  }
  for (let i = 0; i < size; i += 1) offsets[i + 1] = (offsets[i + 1] ?? 0) + (offsets[i] ?? 0)
  const outgoing = new Int32Array(edges.length)
  const fill = offsets.slice()
  for (let e = 0; e < edges.length; e += 1) {
    const from = (edges[e] as E).from
    const place = fill[from] as number
    outgoing[place] = e
    fill[from] = place + 1
  }
  const graph = { size, edges, offsets, outgoing, order: new Int32Array(size), isBroken: new Uint8Array(edges.length) }
  const count = sort(graph, waiting, 0)
  if (count === size) return { ...graph, broken: [] }
  const broken = breakCycles(graph, waiting, keyOf, edgeKeyOf)
  for (const e of broken) {
    graph.isBroken[e] = 1
    const { to } = edges[e] as E
    waiting[to] = (waiting[to] as number) - 1
  }
  sort(graph, waiting, count)
  return { ...graph, broken }
}

/** Appends to the order every item that waits for nothing any more; how many are in it then. */
function sort<E extends Edge>(
  { size, edges, offsets, outgoing, order, isBroken }: Omit<PlanGraph<E>, 'broken'>,
  waiting: Int32Array,
  done: number,
): number {
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
      const to = (edges[e] as E).to
      const left = (waiting[to] as number) - 1
      waiting[to] = left === 0 ? -1 : left
      if (left === 0) order[count++] = to
    }
  }
  return count
}
