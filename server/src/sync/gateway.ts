import type { DocumentName } from '@samenspoor/shared/model/document-name'
import type { Person } from '@samenspoor/shared/model/person'
import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import type { Logger } from 'pino'
import { memberForDocument } from '../access/memberships.ts'
import type { AuditTrail } from '../audit-trail.ts'
import type { Identity, SignIns } from '../auth/sign-ins.ts'
import { nl } from '../nl.ts'
import type { Registry } from '../storage/registry.ts'
import type { Channel } from './channel.ts'
import { Connection } from './connection.ts'
import { LIMITS } from './limits.ts'
import type { RoomStore } from './room-store.ts'

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

export type Admission =
  | { readonly ok: true; readonly person: Person }
  | { readonly ok: false; readonly status: 403 | 429 | 503 }

/** Who may open a document, and everybody who has one open. */
export class Gateway {
  readonly #deps: GatewayDependencies
  readonly #connections = new Set<Connection>()
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

  /** Decides before the upgrade. A document that does not exist gets the answer of one that is somebody else's. */
  async admit(identity: Identity, document: DocumentName, origin: string): Promise<Admission> {
    if (this.#isStopping) return { ok: false, status: 503 }
    const person = memberForDocument(await this.#deps.registry.programmes(), identity.person, document)
    if (person === null) {
      const event = { action: 'open-document', actor: identity.person, object: document, origin } as const
      this.#deps.audit.record({ ...event, result: 'refused' })
      return { ok: false, status: 403 }
    }
    const own = [...this.#connections].filter((connection) => connection.person.id === person.id).length
    return own >= LIMITS.connectionsPerPerson ? { ok: false, status: 429 } : { ok: true, person }
  }

  /** Opens a line to a document for somebody who was admitted. */
  open(channel: Channel, options: ConstructorParameters<typeof Connection>[1]): Connection {
    const connection = new Connection(channel, options)
    this.#connections.add(connection)
    this.#deps.rooms.enter(options.document).then(
      (held) => connection.enter(held),
      () => connection.close(CLOSE_CODES.loadFailed, nl.close.loadFailed),
    )
    return connection
  }

  /** The line is gone. */
  closed(connection: Connection): void {
    this.#connections.delete(connection)
    connection.gone()
  }

  /** Takes in nobody and nothing any more. What was taken in before can still be saved and acknowledged. */
  stopAccepting(): void {
    this.#isStopping = true
    for (const timer of this.#timers) clearInterval(timer)
    for (const connection of this.#connections) connection.stopListening()
  }

  closeAll(code: number, reason: string): void {
    for (const connection of this.#connections) connection.close(code, reason)
  }

  #closeCredential(key: string): void {
    for (const connection of this.#connections) {
      if (connection.credential === key) connection.close(CLOSE_CODES.unauthenticated, nl.close.signedOut)
    }
  }

  #heartbeat(): void {
    for (const connection of this.#connections) connection.heartbeat()
  }

  /** Ends what expired, or was ended or changed by another process. */
  async #recheck(): Promise<void> {
    if (this.#rechecking || this.#connections.size === 0) return
    this.#rechecking = true
    try {
      const programmes = await this.#deps.registry.programmes()
      const active = new Map<string, boolean>()
      for (const connection of this.#connections) {
        const wrote = connection.takeActivity()
        active.set(connection.credential, wrote || active.get(connection.credential) === true)
        const person = memberForDocument(programmes, connection.person.id, connection.document)
        if (person !== null && connection.hasSameRights(person)) continue
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
