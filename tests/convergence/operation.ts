import { Random } from '@samenspoor/shared/schedule/testing/random'

/** What can happen, and how often in comparison. Edits are done by a peer; the rest happens to the network. */
const WEIGHTS = {
  moveItem: 18,
  setPeriod: 9,
  renameItem: 5,
  assignItem: 4,
  describeItem: 3,
  moveRow: 3,
  addItem: 5,
  removeItem: 4,
  restoreItem: 3,
  linkItems: 5,
  describeLink: 2,
  removeLink: 2,
  restoreLink: 2,
  assignAction: 3,
  editAction: 2,
  finishAction: 3,
  removeAction: 1,
  restoreAction: 1,
  setReferenceDate: 1,
  writeNotes: 6,
  undo: 9,
  redo: 3,
  deliver: 60,
  lose: 4,
  disconnect: 3,
  connect: 5,
  restartPeer: 1,
  restartHub: 0.5,
} as const

export type OperationKind = keyof typeof WEIGHTS

/**
 * One step of a run. What it works on is chosen from what is there at that moment, by chance seeded with `chance`, so
 * that a list with steps left out still means something.
 */
export interface Operation {
  /** Position in the list as generated: the source of new ids and of the clock. */
  readonly serial: number
  readonly kind: OperationKind
  readonly peer: number
  readonly chance: number
}

export const PEERS = 4

export function generateOperations(seed: number, count: number): Operation[] {
  const random = new Random(seed)
  const kinds = Object.keys(WEIGHTS) as OperationKind[]
  const total = kinds.reduce((sum, kind) => sum + WEIGHTS[kind], 0)
  const kindAt = (spot: number): OperationKind => {
    let top = 0
    for (const kind of kinds) {
      top += WEIGHTS[kind]
      if (spot < top) return kind
    }
    return 'deliver'
  }
  return Array.from({ length: count }, (_, serial) => ({
    serial,
    kind: kindAt(random.next() * total),
    peer: random.below(PEERS),
    chance: random.below(0x1_0000_0000),
  }))
}
