import { compareKeys } from '../../model/item-ref.ts'
import type { Edge, PlanGraph } from './plan-graph.ts'

/**
 * [CYC1] The links at which rings are broken: walking from the items with the smallest key along the links with the
 * smallest key, every link that leads back to an item under way. The same links whatever the order of the entities.
 * Only what sorting left over (`waiting` above 0) is walked; without recursion, because a ring can be long.
 */
export function breakCycles<E extends Edge>(
  { size, edges, offsets, outgoing }: Omit<PlanGraph<E>, 'broken' | 'order'>,
  waiting: Int32Array,
  keyOf: (item: number) => string,
  edgeKeyOf: (edge: E) => string,
): number[] {
  const left: number[] = []
  for (let i = 0; i < size; i += 1) if ((waiting[i] as number) > 0) left.push(i)
  left.sort((a, b) => compareKeys(keyOf(a), keyOf(b)))
  const edgeKey = (e: number): string => edgeKeyOf(edges[e] as E)
  const leaving = (item: number): number[] =>
    [...outgoing.subarray(offsets[item], offsets[item + 1])]
      .filter((e) => (waiting[(edges[e] as E).to] as number) > 0)
      .sort((a, b) => compareKeys(edgeKey(a), edgeKey(b)))
  const state = new Uint8Array(size)
  const broken: number[] = []
  for (const root of left) {
    if (state[root] !== 0) continue
    const path = [{ item: root, edges: leaving(root), next: 0 }]
    state[root] = 1
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const e = top.edges[top.next++]
      if (e === undefined) {
        state[top.item] = 2
        path.pop()
        continue
      }
      const { to } = edges[e] as E
      if (state[to] === 1) broken.push(e)
      else if (state[to] === 0) {
        state[to] = 1
        path.push({ item: to, edges: leaving(to), next: 0 })
      }
    }
  }
  return broken
}
