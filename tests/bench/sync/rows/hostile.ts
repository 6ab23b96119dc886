import { randomBytes } from 'node:crypto'
import * as encoding from 'lib0/encoding'
import { documentName } from '../load/document-names.ts'
import { LoadClient } from '../load/load-client.ts'
import { encode, messages, NOTHING } from '../load/messages.ts'
import { memoryMiB } from '../load/process-figures.ts'
import { RawSocket } from '../load/raw-socket.ts'
import type { RunningTarget } from '../servers/sync-target.ts'
import { Bystanders } from './worst-wait.ts'

export interface AttackFigures {
  readonly attack: string
  /** The longest wait of somebody in another room; infinite when the server crashed or hung. */
  readonly worstWaitMs: number
  readonly growthMiB: number
  /** Whether the attacked document can still be opened. */
  readonly isOpen: boolean
}

const FIRST_PERSON = 60

type Attack = (target: RunningTarget, document: string) => Promise<void>

/** What is tried. `document` is a large one. */
const ATTACKS: Readonly<Record<string, Attack>> = {
  'frames that are none, text that holds a number': async (target, document) => {
    const frames = ['f1 80 00 00 00 00', '82 05 01 02 03 04 05', '80 80 00 00 00 00', '83 80 00 00 00 00']
    frames.push('88 81 00 00 00 00 01', '82 ff 7f ff ff ff ff ff ff ff 00 00 00 00', '89 fe 00 ff 00 00 00 00', 'ff ff')
    for (const [index, frame] of frames.entries()) {
      const socket = await open(target, document, index)
      socket.sendBytes(Buffer.from(frame.replaceAll(' ', ''), 'hex'))
      await gone(socket)
    }
    for (const text of ['1', '-1', '1e999', 'null', '{"a":1}', '']) {
      const socket = await open(target, document, 0)
      socket.sendText(text)
      await gone(socket)
    }
  },
  '300 messages of random bytes': async (target, document) => {
    const one = async (index: number): Promise<void> => {
      const client = await LoadClient.connect(target, document, FIRST_PERSON)
      client.send(index % 2 === 0 ? randomBytes(1 + index) : messages.update(randomBytes(1 + index)))
      await gone(client.socket)
    }
    await some(300, one)
  },
  '3,000 updates that follow on nothing, each from a client id of its own': (target, document) =>
    flood(target, document, 3_000, (index) => messages.update(mapSet(7_000_000 + index, 5, true))),
  '20,000 tiny updates, each from a client id of its own': (target, document) =>
    flood(target, document, 20_000, (index) => messages.update(mapSet(8_000_000 + index, 0, false))),
  '1,000 questions of a few bytes for the whole document': (target, document) =>
    flood(target, document, 1_000, () => messages.step1(NOTHING.stateVector)),
  '30 awareness states of 1 MiB': (target, document) =>
    flood(target, document, 30, (index) => messages.awareness(9_000_000 + index, 1, { a: 'x'.repeat(1024 * 1024) })),
  'one update of 1 MiB that deletes the same over and over': (target, document) =>
    flood(target, document, 5, () => messages.update(deletions(200_000))),
  'one struct of 2^31 that is not there': (target, document) =>
    flood(target, document, 5, (index) => messages.update(encode(1, 1, 9_500_000 + index, 0, 0, 2 ** 31 - 1, 0))),
  '300 sockets that are opened and left': async (target, document) => {
    await some(300, async () => (await LoadClient.connect(target, document, FIRST_PERSON)).close())
  },
}

/** Tries everything on one server, one after the other, while others work in another room. */
export async function measureHostile(target: RunningTarget, document: number): Promise<readonly AttackFigures[]> {
  const name = documentName(document)
  const bystanders = await Bystanders.open(target, 57)
  const holder = await LoadClient.join(target, name, 0)
  const figures: AttackFigures[] = []
  for (const [attack, run] of Object.entries(ATTACKS)) {
    const before = memoryMiB(target.pid)
    const worstWaitMs = await bystanders.worstWaitDuring(() => run(target, name)).catch(() => Number.POSITIVE_INFINITY)
    const fresh = await LoadClient.join(target, name, 0).catch(() => null)
    figures.push({ attack, worstWaitMs, growthMiB: memoryMiB(target.pid) - before, isOpen: fresh !== null })
    fresh?.close()
  }
  holder.close()
  bystanders.close()
  return figures
}

const open = (target: RunningTarget, document: string, person: number): Promise<RawSocket> =>
  RawSocket.open({
    port: target.port,
    path: target.path(document),
    subprotocol: target.subprotocol(FIRST_PERSON + person),
  })

/** Does it so many times, 30 at a time. */
async function some(count: number, one: (index: number) => Promise<void>): Promise<void> {
  for (let first = 0; first < count; first += 30)
    await Promise.all(Array.from({ length: Math.min(30, count - first) }, (_, index) => one(first + index)))
}

/** Sends without waiting for anything, and goes on when the server hung up or has taken it all in. */
async function flood(
  target: RunningTarget,
  document: string,
  count: number,
  message: (index: number) => Uint8Array,
): Promise<void> {
  const client = await LoadClient.join(target, document, FIRST_PERSON)
  for (let index = 0; index < count && !client.socket.isClosed; index += 1) {
    client.send(message(index))
    if (index % 100 === 99) await new Promise((resolve) => setImmediate(resolve))
  }
  await gone(client.socket)
}

/** Gives the server a moment to hang up, and leaves otherwise. */
async function gone(socket: RawSocket): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise((resolve) => {
    timer = setTimeout(resolve, 500)
  })
  await Promise.race([socket.closed, patience])
  clearTimeout(timer)
  socket.close()
}

/** One field of a client id that nobody knows; `clock` above 0 follows on what is not there. */
function mapSet(client: number, clock: number, hasOrigin: boolean): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, 1, client, clock]) encoding.writeVarUint(encoder, number)
    encoding.writeUint8(encoder, hasOrigin ? 0xa8 : 0x28)
    if (hasOrigin) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock - 1)
    } else {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, 'hostile')
      encoding.writeVarString(encoder, `k${client}`)
    }
    encoding.writeVarUint(encoder, 1)
    encoding.writeAny(encoder, 1)
    encoding.writeVarUint(encoder, 0)
  })
}

/** Deletes the first letter of writer 5,000,000, many times. */
function deletions(count: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [0, 1, 5_000_000, count]) encoding.writeVarUint(encoder, number)
    for (let index = 0; index < count; index += 1) {
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarUint(encoder, 1)
    }
  })
}
