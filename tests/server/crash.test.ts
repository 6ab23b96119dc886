import { MESSAGE } from '@samenspoor/shared/protocol/messages'
import * as decoding from 'lib0/decoding'
import { describe, expect, test } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { RunningServer } from '../e2e/server/running-server.ts'
import { runProgram } from './run-program.ts'

const DOCUMENT = 'voorschoten:track:wmo'
const ROUNDS = process.env.LONG === '1' ? 60 : 6
const SEED = Number(process.env.SEED ?? 20211116)

/** A writer that knows which of its own changes were acknowledged. */
class Writer {
  readonly doc = new Y.Doc()
  readonly provider: WebsocketProvider
  readonly acknowledged = new Set<string>()
  readonly seen = new Set<string>()
  #made: string[] = []
  #sent: number[] = []

  constructor(url: string, token: string) {
    const sent = (): void => {
      this.#sent.push(this.#made.length)
    }
    this.provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, DOCUMENT, this.doc, {
      protocols: [`samenspoor.bearer.${token}`],
      params: { acks: '1' },
      disableBc: true,
      maxBackoffTime: 200,
      WebSocketPolyfill: class extends WebSocket {
        override send(data: Parameters<WebSocket['send']>[0]): void {
          super.send(data)
          if (data instanceof Uint8Array && data[0] === MESSAGE.sync && (data[1] ?? 0) > 0) sent()
        }
      },
    })
    this.provider.messageHandlers[MESSAGE.ack] = (_encoder, decoder) => {
      const upTo = this.#sent[decoding.readVarUint(decoder) - 1] ?? 0
      for (const key of this.#made.slice(0, upTo)) this.acknowledged.add(key)
    }
    this.provider.on('connection-close', () => {
      this.#sent = []
    })
    this.doc.getMap('items').observe((event) => {
      if (event.transaction.local) return
      for (const key of event.keysChanged) this.seen.add(key)
    })
  }

  write(key: string): void {
    this.#made.push(key)
    this.doc.getMap('items').set(key, key)
  }

  synced(): Promise<void> {
    return new Promise((resolve) => {
      if (this.provider.synced) resolve()
      else this.provider.once('sync', () => resolve())
    })
  }
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return (state >>> 0) / 2 ** 32
  }
}

describe('a server that is killed', () => {
  test(`[PRO3] [PRO4] loses nothing that it acknowledged or showed (seed ${SEED}, ${ROUNDS} rounds)`, async () => {
    const random = seeded(SEED)
    const server = await RunningServer.start()
    const writers: Writer[] = []
    try {
      for (const person of ['wmo', 'projectleider', 'beheer']) {
        const user = ['token', '--user', `${person}@demo.samenspoor.example`]
        const { stdout } = await runProgram('cli/main.ts', user, { DATA_DIR: server.dataFolder })
        writers.push(new Writer(server.url, stdout.trim()))
      }
      const written = new Set<string>()
      for (let round = 0; round < ROUNDS; round += 1) {
        await Promise.all(writers.map((writer) => writer.synced()))
        const killAfter = 20 + Math.floor(random() * 200)
        for (let edit = 0; edit < 300; edit += 1) {
          if (edit === killAfter) void server.kill()
          const index = Math.floor(random() * writers.length)
          const key = `round ${round} edit ${edit}`
          writers[index]?.write(key)
          written.add(key)
          // Lets messages go out and come in between two edits.
          if (random() < 0.3) await new Promise((resolve) => setImmediate(resolve))
        }
        await server.kill()
        const promised = writers.flatMap(({ acknowledged, seen }) => [...acknowledged, ...seen])
        const offline = await contentOf(server.dataFolder)
        expect(promised.filter((key) => written.has(key) && !offline.has(key))).toEqual([])
        await server.restart()
      }
      // What was not acknowledged is sent again: in the end everything is everywhere.
      await Promise.all(writers.map((writer) => writer.synced()))
      const missing = (writer: Writer): number =>
        [...written].filter((key) => !writer.doc.getMap('items').has(key)).length
      for (const writer of writers) {
        await new Promise<void>((resolve) => {
          const check = (): void => {
            if (missing(writer) === 0) resolve()
          }
          writer.doc.on('update', check)
          check()
        })
      }
      expect(writers.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)).toBeGreaterThan(ROUNDS)
    } finally {
      for (const { provider } of writers) provider.destroy()
      await server.close()
    }
  })
})

/** The keys in the document, straight from the data folder while no server runs. */
async function contentOf(dataFolder: string): Promise<Set<string>> {
  const { EmbeddedStorage } = await import('@samenspoor/server/storage/embedded/embedded-storage')
  const storage = EmbeddedStorage.open(dataFolder)
  const stored = await storage.log.read(DOCUMENT)
  await storage.close()
  const doc = new Y.Doc()
  for (const update of [...(stored?.snapshot ? [stored.snapshot] : []), ...(stored?.updates ?? [])])
    Y.applyUpdate(doc, update)
  return new Set(doc.getMap('items').keys())
}
