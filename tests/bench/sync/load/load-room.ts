import type { Reachable } from '../servers/sync-target.ts'
import { type ClockRange, clockRanges } from './clock-ranges.ts'
import { EditStream } from './edit-stream.ts'
import type { Latencies } from './latencies.ts'
import { LoadClient } from './load-client.ts'
import { messages } from './messages.ts'

const FIRST_CLIENT_ID = 1_000_000
/** Messages of the room that were read a moment ago: others get the same bytes. */
const REMEMBERED = 4

const streams = new Map<number, EditStream>()

/** The same edits for every server and every round. */
function streamOf(writer: number): EditStream {
  const stream = streams.get(writer) ?? new EditStream(FIRST_CLIENT_ID + writer)
  streams.set(writer, stream)
  return stream
}

interface Reader {
  readonly client: LoadClient
  /** Per writer the clock up to which everything arrived. */
  readonly have: Int32Array
}

/** People who all write in one document and count what they get of the others. */
export class LoadRoom {
  readonly document: string
  readonly streams: readonly EditStream[]
  /** Deliveries: one edit at one other person. */
  expected = 0
  delivered = 0
  /** Edits that came before what they follow on. */
  gaps = 0
  latencies: Latencies | null = null
  readonly #readers: readonly Reader[]
  /** Per writer, when each edit was sent. */
  readonly #sentAt: number[][]
  readonly #recent: { bytes: Buffer; ranges: readonly ClockRange[] }[] = []
  #next = 0
  #cursorClock = 0

  private constructor(document: string, clients: readonly LoadClient[]) {
    this.document = document
    this.streams = clients.map((_, index) => streamOf(index))
    this.#sentAt = clients.map(() => [])
    this.#readers = clients.map((client) => ({ client, have: new Int32Array(clients.length) }))
    for (const [index, reader] of this.#readers.entries())
      reader.client.onUpdate = (update) => this.#arrived(index, reader, update)
  }

  /** Brings everybody in and lets each make the item that it edits. `firstPerson`: who is the first of them. */
  static async open(
    target: Reachable,
    document: string,
    size: number,
    firstPerson: number,
    options: { acks?: boolean } = {},
  ): Promise<LoadRoom> {
    const clients: LoadClient[] = []
    for (let person = 0; person < size; person += 1)
      clients.push(await LoadClient.join(target, document, firstPerson + person, options))
    const room = new LoadRoom(document, clients)
    for (let edit = 0; edit < size; edit += 1) room.sendEdit()
    return room
  }

  get isDelivered(): boolean {
    return this.delivered >= this.expected
  }

  get clients(): readonly LoadClient[] {
    return this.#readers.map(({ client }) => client)
  }

  /** The next edit, by the next writer. */
  sendEdit(): void {
    const writer = this.#next % this.#readers.length
    const sent = this.#sentAt[writer]
    const stream = this.streams[writer]
    const reader = this.#readers[writer]
    this.#next += 1
    if (sent === undefined || stream === undefined || reader === undefined) return
    const message = stream.message(sent.length)
    sent.push(performance.now())
    this.expected += this.#readers.length - 1
    reader.client.send(message)
  }

  /** The next person moves a cursor. */
  sendCursor(): void {
    this.#cursorClock += 1
    const writer = this.#cursorClock % this.#readers.length
    const state = { place: `item-${this.#cursorClock}`, user: { name: `Person ${writer}`, color: '#336699' } }
    this.#readers[writer]?.client.send(messages.awareness(FIRST_CLIENT_ID + writer, this.#cursorClock, state))
  }

  /** How many edits each writer sent, the first included. */
  get sentPerWriter(): readonly number[] {
    return this.#sentAt.map((sent) => sent.length)
  }

  /** Per writer, how many edits the server acknowledged, and how many some other person has seen. */
  promises(): readonly { client: EditStream; acknowledged: number; seen: number }[] {
    return this.streams.map((client, writer) => {
      const clock = Math.max(...this.#readers.map(({ have }) => have[writer] ?? 0))
      // The first message of every client that counts is its answer to what the server asks at the start.
      const acknowledged = Math.max(0, (this.#readers[writer]?.client.acknowledged ?? 0) - 1)
      return { client, acknowledged, seen: clock === 0 ? 0 : clock - client.base + 1 }
    })
  }

  close(): void {
    for (const { client } of this.#readers) client.close()
  }

  #arrived(own: number, { have }: Reader, update: Buffer): void {
    const now = performance.now()
    for (const { client, from, to } of this.#read(update)) {
      const writer = client - FIRST_CLIENT_ID
      const had = have[writer]
      // An echo of what it wrote itself is no delivery.
      if (had === undefined || writer === own || to <= had) continue
      if (from > had) this.gaps += 1
      have[writer] = to
      this.#count(writer, had, to, now)
    }
  }

  /** Clocks `from` up to `to` of a writer arrived at one other person. */
  #count(writer: number, from: number, to: number, now: number): void {
    const base = this.streams[writer]?.base ?? 0
    const sent = this.#sentAt[writer]
    for (let clock = Math.max(from, base - 1); clock < to; clock += 1) {
      this.delivered += 1
      this.latencies?.add(now - (sent?.[clock - base + 1] ?? now))
    }
  }

  #read(update: Buffer): readonly ClockRange[] {
    for (const { bytes, ranges } of this.#recent) if (bytes.equals(update)) return ranges
    const ranges = clockRanges(update)
    this.#recent.unshift({ bytes: update, ranges })
    this.#recent.length = Math.min(this.#recent.length, REMEMBERED)
    return ranges
  }
}
