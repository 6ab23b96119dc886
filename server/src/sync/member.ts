import type { Person } from '@samenspoor/shared/model/person'
import type { RefusalReason } from '@samenspoor/shared/protocol/messages'

/** Somebody's connection to one document, as the room sees it. */
export interface Member {
  readonly person: Person
  readonly mayWrite: boolean
  /** Whether it was sent away for what it did: then what else it sent is not heard. */
  readonly isExpelled: boolean
  /** Where the connection comes from, for the audit trail. */
  readonly origin: string
  /** The id of the request that opened it, under which all that it does is logged. */
  readonly correlation: string
  /** Several leave in one write where that is possible. */
  send(...messages: readonly Uint8Array[]): void
  /** Tells a client that asked for it that its first `count` update messages are on disk. */
  acknowledge(count: number): void
  /** Tells a client that asked for it that update message `count` is nowhere. Says whether the client understands that. */
  refuse(count: number, reason: RefusalReason): boolean
  /** It began to use so many Yjs client ids. */
  chargeAuthors(count: number): void
  /** Answering it was so many ms of work. */
  charge(ms: number): void
  close(code: number, reason: string): void
}
