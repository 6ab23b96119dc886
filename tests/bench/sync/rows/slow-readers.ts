import * as Y from 'yjs'
import { clockRanges } from '../load/clock-ranges.ts'
import { documentName } from '../load/document-names.ts'
import { LoadClient } from '../load/load-client.ts'
import { messages } from '../load/messages.ts'
import { memoryMiB } from '../load/process-figures.ts'
import type { RunningTarget } from '../servers/sync-target.ts'

export interface SlowReaderFigures {
  /** Readers that stopped reading, and how many of them the server closed. */
  readonly readers: number
  readonly closed: number
  /** Memory of the server while they do not read, beside the same traffic with nobody who is slow. */
  readonly growthMiB: number
}

const READERS = 5
const WRITERS = 8
const FIRST_CLIENT_ID = 6_000_000
const VALUE_BYTES = 64 * 1024
const DOCUMENT = documentName(58)
/** Updates on their way at a time. */
const WINDOW = 32
const HANG_UP_MS = 4_000
const ROUNDS_BEFORE = 3

/** Much is written in a room, first with nobody slow, then with some who stopped reading. */
export async function measureSlowReaders(target: RunningTarget, mebibytes: number): Promise<SlowReaderFigures> {
  const count = Math.round((mebibytes * 1024 * 1024) / VALUE_BYTES / WRITERS)
  const room = await BigTalk.open(target)
  // Until the heap is as large as this traffic makes it by itself.
  for (let round = 0; round < ROUNDS_BEFORE; round += 1) await room.write(count)
  const before = memoryMiB(target.pid)
  const readers: LoadClient[] = []
  for (let index = 0; index < READERS; index += 1) readers.push(await LoadClient.join(target, DOCUMENT, 100 + index))
  for (const { socket } of readers) socket.pause()
  await room.write(count)
  const growthMiB = memoryMiB(target.pid) - before
  // Somebody who stopped reading only sees that the line is gone when reading on.
  for (const { socket } of readers) socket.resume()
  const closed = (await Promise.all(readers.map(({ socket }) => isHungUp(socket.closed)))).filter(Boolean).length
  for (const reader of readers) reader.close()
  room.close()
  return { readers: READERS, closed, growthMiB }
}

/** Writers who replace a large value over and over, and an onlooker who reads all of it. */
class BigTalk {
  readonly #writers: readonly { client: LoadClient; doc: Y.Doc; updates: Uint8Array[] }[]
  readonly #onlooker: LoadClient
  #arrived = 0
  #sent = 0

  private constructor(onlooker: LoadClient, clients: readonly LoadClient[]) {
    this.#onlooker = onlooker
    onlooker.onUpdate = (update) => {
      for (const { from, to } of clockRanges(update)) this.#arrived += to - from
    }
    this.#writers = clients.map((client, index) => {
      const doc = new Y.Doc()
      const updates: Uint8Array[] = []
      doc.clientID = FIRST_CLIENT_ID + index
      doc.on('update', (update: Uint8Array) => void updates.push(update))
      return { client, doc, updates }
    })
  }

  static async open(target: RunningTarget): Promise<BigTalk> {
    const clients: LoadClient[] = []
    for (let index = 0; index <= WRITERS; index += 1) clients.push(await LoadClient.join(target, DOCUMENT, 110 + index))
    const [onlooker, ...writers] = clients as [LoadClient, ...LoadClient[]]
    return new BigTalk(onlooker, writers)
  }

  /** Every writer writes so many values; resolves when the onlooker has them. */
  async write(count: number): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      for (const { client, doc, updates } of this.#writers) {
        doc.getMap('talk').set(`of ${doc.clientID}`, String(index % 10).repeat(VALUE_BYTES))
        for (const update of updates.splice(0)) client.send(messages.update(update))
        this.#sent += 1
        while (this.#sent - this.#arrived > WINDOW) await new Promise((resolve) => setTimeout(resolve, 1))
      }
    }
    while (this.#arrived < this.#sent) await new Promise((resolve) => setTimeout(resolve, 1))
  }

  close(): void {
    for (const { client } of this.#writers) client.close()
    this.#onlooker.close()
  }
}

async function isHungUp(closed: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), HANG_UP_MS)
  })
  const result = await Promise.race([closed.then(() => true), patience])
  clearTimeout(timer)
  return result
}
