import type { DocumentName } from '@samenspoor/shared/model/document-name'
import type { Person } from '@samenspoor/shared/model/person'
import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import type { Logger } from 'pino'
import { memberForDocument } from '../access/memberships.ts'
import type { AuditTrail } from '../audit-trail.ts'
import type { Identity, SignIns } from '../auth/sign-ins.ts'
import { nl } from '../nl.ts'
import type { Registry } from '../storage/registry.ts'
import { Turns } from './channels/turns.ts'
import { Connection, type ConnectionOptions } from './connection.ts'
import { Accounts } from './limits/accounts.ts'
import type { Budget } from './limits/limits.ts'
import type { RoomStore } from './rooms/room-store.ts'
import type { Channel } from './sockets/channel.ts'
import { UnfinishedMessages } from './sockets/unfinished-messages.ts'

export interface GatewayDependencies {
  readonly rooms: RoomStore
  readonly registry: Registry
  readonly signIns: SignIns
  readonly logger: Logger
  readonly audit: AuditTrail
  /** Between two signs of life. */
  readonly heartbeatMs: number
  /** Between two looks at whether everybody may still be here. */
  readonly recheckMs: number
}

interface Refusal {
  readonly ok: false
  readonly status: 403 | 429 | 503
}
export type Admission = { readonly ok: true; readonly person: Person } | Refusal

/** A socket that carries the connections of one person, and that may for a while carry none. */
export interface Carrying {
  /** The session or token that it was opened with. */
  readonly credential: string
  /** Asks for a sign of life. */
  heartbeat(): void
  stopListening(): void
  close(code: number, reason: string): void
}

/** Who may open a document, and everybody who has one open. */
export class Gateway {
  /** For handing out whole documents. */
  readonly turns = new Turns()
  /** On sockets that carry channels. */
  readonly unfinished = new UnfinishedMessages<Carrying>((carrier) =>
    carrier.close(CLOSE_CODES.tryLater, nl.close.slow),
  )
  readonly #deps: GatewayDependencies
  readonly #connections = new Set<Connection>()
  readonly #carriers = new Set<Carrying>()
  readonly #accounts = new Accounts()
  readonly #timers: NodeJS.Timeout[]
  #rechecking = false
  #isStopping = false

  constructor(deps: GatewayDependencies) {
    this.#deps = deps
    deps.signIns.onEnd((key) => this.#closeCredential(key))
    this.#timers = [
      setInterval(() => this.#heartbeat(), deps.heartbeatMs).unref(),
      setInterval(() => void this.#recheck(), deps.recheckMs).unref(),
    ]
  }

  get size(): number {
    return this.#connections.size
  }

  /** Sockets that carry many connections. */
  get carriers(): number {
    return this.#carriers.size
  }

  /** Decides before the upgrade. A document that does not exist gets the answer of one that is somebody else's. */
  async admit(identity: Identity, document: DocumentName, origin: string): Promise<Admission> {
    if (this.#isStopping) return { ok: false, status: 503 }
    const person = memberForDocument(await this.#deps.registry.programmes(), identity.person, document)
    if (person === null) {
      const event = { action: 'open-document', actor: identity.person, object: document, origin } as const
      this.#deps.audit.record({ ...event, result: 'refused' })
      return { ok: false, status: 403 }
    }
    return this.#accounts.hasRoom(person.id) ? { ok: true, person } : { ok: false, status: 429 }
  }

  /** Decides before the upgrade about a socket that carries channels; each of those is admitted by itself. */
  admitCarrier({ person }: Identity): { readonly ok: true } | Refusal {
    if (this.#isStopping) return { ok: false, status: 503 }
    return this.#accounts.hasRoom(person) ? { ok: true } : { ok: false, status: 429 }
  }

  /** Counts a socket that was admitted; gives the budget that its person has for all sockets together. */
  addCarrier(carrier: Carrying, person: string): Budget {
    this.#carriers.add(carrier)
    return this.#accounts.enter(person)
  }

  removeCarrier(carrier: Carrying, person: string): void {
    this.unfinished.set(carrier, 0)
    if (this.#carriers.delete(carrier)) this.#accounts.leave(person)
  }

  /** Opens a line to a document for somebody who was admitted. It spends from the budgets of `socket` too. */
  open(channel: Channel, options: ConnectionOptions, socket: readonly Budget[] = []): Connection {
    const connection = new Connection(channel, options, [...socket, this.#accounts.enter(options.person.id)])
    this.#connections.add(connection)
    const entering = this.#deps.rooms.enter(options.document, ({ early }) => connection.wait(early))
    entering.then(
      (held) => connection.enter(held),
      () => connection.close(CLOSE_CODES.loadFailed, nl.close.loadFailed),
    )
    return connection
  }

  /** The line is gone. */
  closed(connection: Connection): void {
    if (this.#connections.delete(connection)) this.#accounts.leave(connection.person.id)
    connection.gone()
  }

  /** Takes in nobody and nothing any more. What was taken in before can still be saved and acknowledged. */
  stopAccepting(): void {
    this.#isStopping = true
    for (const timer of this.#timers) clearInterval(timer)
    for (const carrier of this.#carriers) carrier.stopListening()
    for (const connection of this.#connections) connection.stopListening()
  }

  closeAll(code: number, reason: string): void {
    for (const carrier of this.#carriers) carrier.close(code, reason)
    for (const connection of this.#connections) connection.close(code, reason)
  }

  #closeCredential(key: string): void {
    for (const carrier of this.#carriers) {
      if (carrier.credential === key) carrier.close(CLOSE_CODES.unauthenticated, nl.close.signedOut)
    }
    for (const connection of this.#connections) {
      if (connection.credential === key) connection.close(CLOSE_CODES.unauthenticated, nl.close.signedOut)
    }
  }

  #heartbeat(): void {
    for (const carrier of this.#carriers) carrier.heartbeat()
    for (const connection of this.#connections) connection.heartbeat()
    this.#accounts.forgetIdle()
  }

  /** Ends what expired, or was ended or changed by another process. */
  async #recheck(): Promise<void> {
    if (this.#rechecking || (this.#connections.size === 0 && this.#carriers.size === 0)) return
    this.#rechecking = true
    try {
      const programmes = await this.#deps.registry.programmes()
      const active = new Map([...this.#carriers].map(({ credential }) => [credential, false]))
      for (const connection of this.#connections) {
        const wrote = connection.takeActivity()
        active.set(connection.credential, wrote || active.get(connection.credential) === true)
        const person = memberForDocument(programmes, connection.person.id, connection.document)
        if (connection.hasSameRights(person)) continue
        connection.close(CLOSE_CODES.forbidden, nl.close.rightsChanged)
      }
      for (const [credential, wrote] of active) {
        if (!(await this.#deps.signIns.isValid(credential, wrote))) this.#closeCredential(credential)
      }
    } catch (error) {
      this.#deps.logger.error({ err: error }, 'rights could not be checked again; tried again in a moment')
    } finally {
      this.#rechecking = false
    }
  }
}
