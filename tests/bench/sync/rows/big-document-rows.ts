import * as Y from 'yjs'
import type { BigDocument } from '../load/big-document.ts'
import { documentName } from '../load/document-names.ts'
import { type Baggage, LoadClient } from '../load/load-client.ts'
import { NOTHING } from '../load/messages.ts'
import type { RunningTarget } from '../servers/sync-target.ts'
import { Bystanders } from './worst-wait.ts'

export interface BigDocumentFigures {
  /** Null for a server that keeps nothing. */
  readonly coldMs: number | null
  /** Whether the first answer about the stored document held nothing. */
  readonly isFirstEmpty: boolean
  readonly joinMs: number
  readonly joinWorstWaitMs: number
  readonly rejoinMs: number
  readonly rejoinBytes: number
}

const DOCUMENT = documentName(55)
/** How long everything may take. */
const PATIENCE_MS = 45_000
/** Who has so much of the bytes has the document; who has so few has nothing. */
const WHOLE_PART = 0.8
const FEW_BYTES = 100

/** Messages that each writer sends without a pause. */
const ROUNDS_AT_A_TIME = 5

/** A large document: opened from disk, by many who have nothing, by many who have it all. */
export async function measureBigDocument(
  target: RunningTarget,
  big: BigDocument,
  { joiners, keeps }: { joiners: number; keeps: boolean },
): Promise<{ target: RunningTarget; figures: BigDocumentFigures }> {
  await write(target, big)
  let running = target
  let cold = { ms: null as number | null, isFirstEmpty: false }
  if (keeps) {
    running = await target.restart()
    cold = await coldOpen(running, big)
  }
  const holder = await LoadClient.join(running, DOCUMENT, 0)
  const bystanders = await Bystanders.open(running, 56)
  const join = await all(running, bystanders, joiners, big, NOTHING)
  const rejoin = await all(running, bystanders, joiners, big, { stateVector: big.stateVector, update: big.deletions })
  holder.close()
  bystanders.close()
  return {
    target: running,
    figures: {
      coldMs: cold.ms,
      isFirstEmpty: cold.isFirstEmpty,
      joinMs: join.ms,
      joinWorstWaitMs: join.worstWaitMs,
      rejoinMs: rejoin.ms,
      rejoinBytes: rejoin.bytes,
    },
  }
}

/** Every writer sends what is theirs; goes on when somebody who looks on has everything. */
async function write(target: RunningTarget, big: BigDocument): Promise<void> {
  const onlooker = await LoadClient.join(target, DOCUMENT, 100)
  const seen = new Y.Doc()
  const waiting: Uint8Array[] = []
  onlooker.onUpdate = (update) => void waiting.push(Uint8Array.from(update))
  const writers = await Promise.all(big.messages.map((_, writer) => LoadClient.join(target, DOCUMENT, writer)))
  const most = Math.max(...big.messages.map((messages) => messages.length))
  for (let index = 0; index < most; index += 1) {
    for (const [writer, messages] of big.messages.entries()) {
      const message = messages[index]
      if (message !== undefined) writers[writer]?.send(message)
    }
    if (index % ROUNDS_AT_A_TIME === 0) await new Promise((resolve) => setTimeout(resolve, 10))
  }
  await until(() => {
    seen.transact(() => {
      for (const update of waiting.splice(0)) Y.applyUpdate(seen, update)
    })
    return Buffer.compare(Y.encodeStateVector(seen), big.stateVector) === 0
  })
  for (const client of [onlooker, ...writers]) client.close()
}

async function coldOpen(target: RunningTarget, big: BigDocument): Promise<{ ms: number; isFirstEmpty: boolean }> {
  const started = performance.now()
  const client = await LoadClient.connect(target, DOCUMENT, 0)
  const ms = await whenWhole(client, big, started)
  const isFirstEmpty = bytesIn(await client.synced) < FEW_BYTES
  client.close()
  return { ms, isFirstEmpty }
}

/** How long it took until a client has the whole document and was told so: in its first answer, or after it. */
async function whenWhole(client: LoadClient, big: BigDocument, started: number): Promise<number> {
  let ms = Number.POSITIVE_INFINITY
  let bytes = 0
  const look = (): void => {
    if (bytes > big.update.length * WHOLE_PART) ms = Math.min(ms, performance.now() - started)
  }
  client.synced.then(
    (answer) => {
      bytes = bytesIn(answer)
      look()
      client.onUpdate = (update) => {
        bytes += update.length
        look()
      }
    },
    () => undefined,
  )
  await until(() => ms < Number.POSITIVE_INFINITY)
  return ms
}

const bytesIn = (updates: readonly Uint8Array[]): number => updates.reduce((sum, { length }) => sum + length, 0)

/** Many come at once, with the same in their baggage. */
async function all(
  target: RunningTarget,
  bystanders: Bystanders,
  joiners: number,
  big: BigDocument,
  baggage: Baggage,
): Promise<{ ms: number; worstWaitMs: number; bytes: number }> {
  let ms = 0
  let bytes = 0
  const join = async (person: number, started: number): Promise<LoadClient> => {
    const client = await LoadClient.connect(target, DOCUMENT, person, { baggage })
    if (baggage === NOTHING) await whenWhole(client, big, started)
    else await client.synced
    return client
  }
  const worstWaitMs = await bystanders.worstWaitDuring(async () => {
    const started = performance.now()
    const clients = await Promise.all(Array.from({ length: joiners }, (_, person) => join(person, started)))
    ms = performance.now() - started
    bytes = clients.reduce((sum, { socket }) => sum + socket.receivedBytes, 0) / joiners
    for (const client of clients) client.close()
  })
  return { ms, worstWaitMs, bytes }
}

/** Gives up after a while: there are servers that lose an update of a document that they are still loading. */
async function until(isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  while (!isSo() && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 5))
}
