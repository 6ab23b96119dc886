import { compareKeys } from '../../model/item-ref.ts'
import type { PlanGraph } from './plan-graph.ts'

/**
 * [CYC1] The links at which rings are broken: walking from the items with the smallest key along the links with the
 * smallest key, every link that leads back to an item under way. The same links whatever the order of the entities.
 * Only what sorting left over (`waiting` above 0) is walked; without recursion, because a ring can be long.
 */
export function breakCycles(
  { size, to, offsets, outgoing }: Omit<PlanGraph, 'broken' | 'order'>,
  waiting: Int32Array,
  keys: readonly string[],
  linkKeys: readonly string[],
): number[] {
  const left: number[] = []
  for (let i = 0; i < size; i += 1) if ((waiting[i] as number) > 0) left.push(i)
  left.sort((a, b) => compareKeys(keys[a] ?? '', keys[b] ?? ''))
  const leaving = (item: number): number[] =>
    [...outgoing.subarray(offsets[item], offsets[item + 1])]
      .filter((e) => (waiting[to[e] as number] as number) > 0)
      .sort((a, b) => compareKeys(linkKeys[a] ?? '', linkKeys[b] ?? ''))
  const state = new Uint8Array(size)
  const broken: number[] = []
  for (const root of left) {
    if (state[root] !== 0) continue
    const path = [{ item: root, links: leaving(root), next: 0 }]
    state[root] = 1
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const e = top.links[top.next++]
      if (e === undefined) {
        state[top.item] = 2
        path.pop()
        continue
      }
      const item = to[e] as number
      if (state[item] === 1) broken.push(e)
      else if (state[item] === 0) {
        state[item] = 1
        path.push({ item, links: leaving(item), next: 0 })
      }
    }
  }
  return broken
}
