import { setTimeout } from 'node:timers/promises'
import type { DocumentName } from '@samenspoor/shared/model/document-name'
import type { Logger } from 'pino'
import type { Hints, OpenHints } from '../../hints/hints.ts'
import type { UpdateLog } from '../../storage/update-log.ts'
import type { Presence } from '../presence/awareness.ts'
import type { Others, Room } from '../rooms/room.ts'
import type { HintCounters } from '../sync-counters.ts'
import { readHint } from './hint.ts'
import { HintSender } from './hint-sender.ts'

export interface NodeTimes {
  /** How often is looked in the log for what no hint told. */
  readonly lookMs: number
  /** How often a server says who is there through it. */
  readonly presenceMs: number
  /** After how long somebody of whom no server says so is there no longer. */
  readonly presenceTimeoutMs: number
}

/** How long the others are told who left when this server stops, in ms. */
const FAREWELL_MS = 300

interface NodesOptions {
  readonly openHints: OpenHints
  readonly log: UpdateLog
  readonly logger: Logger
  readonly times: NodeTimes
  readonly counters: HintCounters
  /** The rooms that are in memory, and the one of a document. */
  readonly rooms: () => readonly Room[]
  readonly roomOf: (document: DocumentName) => Room | undefined
}

/**
 * The other servers on the same database. The log is the truth; what servers tell each other makes that a room looks
 * there sooner, and who is where. Every few seconds each server looks without being told.
 */
export class Nodes implements Others {
  readonly #options: NodesOptions
  /** This server, while it runs. */
  readonly #id = crypto.randomUUID()
  readonly #hints: Hints
  readonly #sender: HintSender
  readonly #timers: readonly NodeJS.Timeout[]
  #isLooking = false

  constructor(options: NodesOptions) {
    this.#options = options
    const { openHints, times, counters } = options
    this.#hints = openHints({ onText: (text) => this.#hear(text), onLine: () => this.#meet() })
    this.#sender = new HintSender(this.#id, this.#hints, counters)
    this.#timers = [
      setInterval(() => void this.#look(), times.lookMs).unref(),
      setInterval(() => this.#renew(), times.presenceMs).unref(),
    ]
  }

  opened(document: DocumentName): void {
    this.#sender.ask(document)
  }

  saved(document: DocumentName, last: number): void {
    this.#sender.saved(document, last)
  }

  present(document: DocumentName, presences: readonly Presence[]): void {
    for (const { client, person, clock, state } of presences)
      this.#sender.present([document, client, person, clock, state])
  }

  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer)
    // Everybody was sent away a moment ago.
    for (const room of this.#options.rooms()) room.sendPresence()
    await Promise.race([this.#sender.settled(), setTimeout(FAREWELL_MS, undefined, { ref: false })])
    await this.#hints.close()
  }

  #hear(text: string): void {
    const hint = readHint(text)
    if (hint === null || hint.node === this.#id) return
    const { roomOf, counters } = this.#options
    counters.received += 1
    for (const [document, last] of hint.saved) roomOf(document)?.told(last)
    for (const [document, client, person, clock, state] of hint.present)
      roomOf(document)?.hear(hint.node, { client, person, clock, state })
    for (const document of hint.ask) this.#tell(roomOf(document))
  }

  /** The line is there: whatever was said before did not arrive. */
  #meet(): void {
    void this.#look()
    for (const room of this.#options.rooms()) {
      this.#sender.ask(room.document)
      this.#tell(room)
    }
  }

  #tell(room: Room | undefined): void {
    if (room !== undefined) this.present(room.document, room.present)
  }

  #renew(): void {
    for (const room of this.#options.rooms()) {
      room.forgetUnheard(this.#options.times.presenceTimeoutMs)
      this.#tell(room)
    }
  }

  async #look(): Promise<void> {
    const rooms = this.#options.rooms()
    if (this.#isLooking || rooms.length === 0) return
    this.#isLooking = true
    // Where they are now: the log is at least there when it answers.
    const before = rooms.map((room) => ({ room, last: room.last }))
    try {
      const heads = await this.#options.log.heads(rooms.map(({ document }) => document))
      const headOf = new Map(heads.map((head) => [head.name, head]))
      for (const { room, last } of before) {
        if (room.compare(headOf.get(room.document) ?? null, last)) this.#options.counters.healed += 1
      }
    } catch (error) {
      this.#options.logger.debug({ err: error }, 'log not looked at; tried again in a moment')
    } finally {
      this.#isLooking = false
    }
  }
}
