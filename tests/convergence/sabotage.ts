import { COMMAND_ORIGIN } from '@samenspoor/shared/doc/commands/command'
import { rootMap } from '@samenspoor/shared/doc/layout'
import type { Random } from '@samenspoor/shared/schedule/testing/random'
import type { OperationKind } from './operation.ts'
import type { Flaw } from './peers/endpoint.ts'
import type { Peer } from './peers/peer.ts'

/** Faults that are planted on purpose, to see that the checks see them. */
export type Sabotage = 'deaf-peer' | 'eager-peer' | 'blank-title' | 'hard-delete' | 'greedy-undo'

/** What is wrong with a connection. */
export function flawOf(sabotage: Sabotage | null): Flaw | null {
  if (sabotage === 'deaf-peer') return { kind: 'deaf', hasMissed: false }
  return sabotage === 'eager-peer' ? { kind: 'eager', hasMissed: false } : null
}

/** Writes past the commands where a command would have been; false when this sabotage leaves the edit alone. */
export function plantInstead(sabotage: Sabotage, kind: OperationKind, peer: Peer, random: Random): boolean {
  const item = random.pick([...peer.replica.plan.items.values()])
  const doc = item && peer.replica.planDocs.tracks.get(item.track)
  if (!item || !doc) return false
  const items = rootMap(doc, 'items')
  if (sabotage === 'blank-title' && kind === 'renameItem') {
    doc.transact(() => items.get(item.id)?.set('title', ''), COMMAND_ORIGIN)
    return true
  }
  if (sabotage === 'hard-delete' && kind === 'removeItem') {
    doc.transact(() => items.delete(item.id), COMMAND_ORIGIN)
    return true
  }
  return false
}
