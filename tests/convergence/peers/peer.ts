import { demoProgramme } from '@samenspoor/server/demo/demo-programme'
import type { CommandContext } from '@samenspoor/shared/doc/commands/command'
import type { Change } from '@samenspoor/shared/model/change'
import { Endpoint, type Flaw } from './endpoint.ts'
import type { Hub } from './hub.ts'
import { Replica } from './replica.ts'

/** More than there are peers. */
const PEERS_MAX = 8

export interface Step {
  readonly changes: readonly Change[]
}

/** A browser: documents of its own, a connection that can be away, and a list of what can be undone. */
export class Peer {
  readonly index: number
  readonly #hub: Hub
  readonly #seed: number
  readonly #flaw: Flaw | null
  #starts = 0
  #replica: Replica
  #connection: { readonly own: Endpoint; readonly hubs: Endpoint } | null = null
  done: Step[] = []
  undone: Step[] = []

  constructor(index: number, hub: Hub, seed: number, flaw: Flaw | null) {
    this.index = index
    this.#hub = hub
    this.#seed = seed
    this.#flaw = flaw
    this.#replica = this.#open()
  }

  get replica(): Replica {
    return this.#replica
  }

  get connection(): { readonly own: Endpoint; readonly hubs: Endpoint } | null {
    return this.#connection
  }

  connect(): void {
    if (this.#connection) return
    const own = new Endpoint(this.#replica, this.#flaw)
    const hubs = new Endpoint(this.#hub.replica)
    this.#connection = { own, hubs }
    this.#hub.attach(hubs)
  }

  /** What was on its way is lost. */
  disconnect(): void {
    if (this.#connection) this.#hub.detach(this.#connection.hubs)
    this.#connection = null
  }

  /** A reload: an empty start under a new client id; what had not been sent is gone. */
  restart(): void {
    this.disconnect()
    this.#replica.destroy()
    this.#replica = this.#open()
    this.done = []
    this.undone = []
    this.connect()
  }

  context(serial: number): CommandContext {
    const person = demoProgramme.people[this.index % demoProgramme.people.length]
    if (person === undefined) throw new Error('the demo has no people')
    return {
      docs: this.#replica.planDocs,
      by: person.id,
      now: () => new Date(Date.UTC(2021, 10, 16) + serial * 1_000).toISOString(),
      today: () => '2021-11-16',
    }
  }

  #open(): Replica {
    this.#starts += 1
    // Spread over the whole range, so that any peer can win a tie; never one that was used before.
    const clientId = (Math.imul(this.#seed * 64 + this.#starts * PEERS_MAX + this.index + 1, 0x9e3779b1) >>> 0) + 1_000
    const replica = new Replica(clientId, new Map())
    for (const [name, doc] of replica.docs) {
      doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== this.#connection?.own) this.#connection?.own.send('update', name, update)
      })
    }
    return replica
  }
}
