import { overtakenBy, reapplyChanges, revertChanges } from '@samenspoor/shared/doc/commands/undo/revert'
import { diff } from '@samenspoor/shared/doc/diff'
import { notesText } from '@samenspoor/shared/doc/layout'
import type { Change } from '@samenspoor/shared/model/change'
import type { Plan } from '@samenspoor/shared/model/plan'
import { Random } from '@samenspoor/shared/schedule/testing/random'
import { BrokenPromiseError, checkRebuilt, checkReplica, checkSame } from './checks.ts'
import { editOf } from './edits.ts'
import { type Operation, PEERS } from './operation.ts'
import { Hub } from './peers/hub.ts'
import { Peer } from './peers/peer.ts'
import type { Replica } from './peers/replica.ts'
import { flawOf, plantInstead, type Sabotage } from './sabotage.ts'

export interface Failure {
  readonly code: string
  readonly message: string
  /** The operation after which it showed; null: at the end. */
  readonly serial: number | null
}

/** Runs operations on four peers and a hub; null when every promise held at every step and all agree at the end. */
export function simulate(
  seed: number,
  operations: readonly Operation[],
  sabotage: Sabotage | null = null,
): Failure | null {
  const run = new Simulation(seed, sabotage)
  let serial: number | null = null
  try {
    for (const operation of operations) {
      serial = operation.serial
      run.perform(operation)
    }
    serial = null
    run.settle()
    return null
  } catch (error) {
    const code = error instanceof BrokenPromiseError ? error.code : 'exception'
    return { code, message: error instanceof Error ? (error.stack ?? error.message) : String(error), serial }
  }
}

class Simulation {
  readonly #hub = new Hub()
  readonly #peers: readonly Peer[]
  readonly #sabotage: Sabotage | null
  readonly #seen = new Map<Replica, Plan>()

  constructor(seed: number, sabotage: Sabotage | null) {
    this.#sabotage = sabotage
    this.#peers = Array.from({ length: PEERS }, (_, index) => {
      return new Peer(index, this.#hub, seed, index === PEERS - 1 ? flawOf(sabotage) : null)
    })
    for (const peer of this.#peers) peer.connect()
    this.#deliverAll()
  }

  perform(operation: Operation): void {
    const peer = this.#peers[operation.peer % PEERS]
    if (peer === undefined) return
    const random = new Random(operation.chance)
    switch (operation.kind) {
      case 'deliver':
        for (let count = 1 + random.below(8); count > 0; count -= 1) this.#deliver(peer, random.chance(0.5))
        break
      case 'lose':
        queueOf(peer, random.chance(0.5))?.shift()
        break
      case 'connect':
        peer.connect()
        break
      case 'disconnect':
        peer.disconnect()
        break
      case 'restartPeer':
        peer.restart()
        break
      case 'restartHub':
        for (const each of this.#peers) each.disconnect()
        this.#hub.restart()
        break
      case 'writeNotes':
        writeNotes(peer, random)
        break
      case 'undo':
        for (let count = 1 + random.below(4); count > 0; count -= 1) this.#undo(peer, operation, random)
        break
      case 'redo':
        redo(peer, operation)
        break
      default:
        this.#edit(peer, operation, random)
    }
    this.#checkAll()
  }

  /** Everybody comes back and everything arrives; then all must agree. */
  settle(): void {
    for (const peer of this.#peers) peer.connect()
    for (let round = 0; round < 3; round += 1) {
      this.#deliverAll()
      for (const { connection } of this.#peers) {
        connection?.own.send('ping', firstDocument(this.#hub.replica))
        connection?.hubs.send('ping', firstDocument(this.#hub.replica))
      }
    }
    this.#deliverAll()
    this.#checkAll()
    checkRebuilt('hub', this.#hub.replica)
    for (const { index, replica } of this.#peers) {
      checkSame(`peer-${index}`, this.#hub.replica, replica)
      checkRebuilt(`peer-${index}`, replica)
    }
    for (const peer of this.#peers) peer.disconnect()
    this.#hub.restart()
    for (const { replica } of this.#peers.slice(0, 1)) checkSame('hub-from-log', replica, this.#hub.replica)
  }

  #edit(peer: Peer, operation: Operation, random: Random): void {
    const context = peer.context(operation.serial)
    const { plan } = peer.replica
    if (this.#sabotage !== null && plantInstead(this.#sabotage, operation.kind, peer, random)) return
    const result = editOf(operation.kind, plan, `new-${operation.serial}`, random)?.(context)
    if (!result?.ok || result.changes.length === 0) return
    peer.done.push({ changes: result.changes })
    peer.undone = []
  }

  /** Taking back touches only what it took back, and nothing that a colleague changed since. */
  #undo(peer: Peer, operation: Operation, random: Random): void {
    const step = peer.done.pop()
    if (step === undefined) return
    const context = peer.context(operation.serial)
    const overtaken = overtakenBy(context, step.changes).map(({ change }) => fieldOf(change))
    // Who is asked, agrees now and then to lose the newer value.
    const isAgreed = random.chance(0.3)
    if (overtaken.length > 0 && !isAgreed && this.#sabotage !== 'greedy-undo') return
    const before = peer.replica.plan
    if (revertChanges(step.changes)(context).ok) peer.undone.push(step)
    const allowed = new Set(step.changes.map(fieldOf))
    if (!isAgreed) for (const field of overtaken) allowed.delete(field)
    for (const change of diff(before, peer.replica.plan)) {
      if (!allowed.has(fieldOf(change))) throw new BrokenPromiseError('undo-touches-own-only', fieldOf(change))
    }
  }

  #deliver(peer: Peer, isUp: boolean): boolean {
    const frame = queueOf(peer, isUp)?.shift()
    if (frame === undefined) return false
    const receiver = isUp ? peer.connection?.hubs : peer.connection?.own
    receiver?.receive(frame)
    return true
  }

  #deliverAll(): void {
    let isBusy = true
    while (isBusy) {
      isBusy = false
      for (const peer of this.#peers) {
        for (const isUp of [true, false]) while (this.#deliver(peer, isUp)) isBusy = true
      }
    }
  }

  #checkAll(): void {
    for (const { replica } of [{ replica: this.#hub.replica }, ...this.#peers]) {
      this.#seen.set(replica, checkReplica(replica, this.#seen.get(replica) ?? null))
    }
  }
}

/** The field that a change is about; making something is taken back in `removed`. */
function fieldOf({ home, collection, id, field }: Change): string {
  return [home, collection, id, field === '*' ? 'removed' : field].join()
}

function queueOf(peer: Peer, isUp: boolean) {
  return isUp ? peer.connection?.own.outgoing : peer.connection?.hubs.outgoing
}

function firstDocument(replica: Replica): string {
  return replica.docs.keys().next().value ?? ''
}

function redo(peer: Peer, operation: Operation): void {
  const step = peer.undone.pop()
  if (step && reapplyChanges(step.changes)(peer.context(operation.serial)).ok) peer.done.push(step)
}

function writeNotes(peer: Peer, random: Random): void {
  const item = random.pick([...peer.replica.plan.items.values()].slice(0, 6))
  const doc = item && peer.replica.planDocs.tracks.get(item.track)
  if (!item || !doc) return
  const text = notesText(doc, item.id)
  const at = random.below(text.length + 1)
  if (text.length > 0 && random.chance(0.3)) text.delete(Math.min(at, text.length - 1), 1)
  else text.insert(at, random.pick(['a', 'één ', 'regel\n', '😀', `${peer.index}`]) ?? '')
}
