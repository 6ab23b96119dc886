import { openStorage } from '@samenspoor/server/storage/storage-place'
import { hasPostgres, postgresSchema } from '@samenspoor/server/testing/postgres-schema'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { RunningServer } from '../e2e/server/running-server.ts'
import { runProgram, temporaryFolder } from './run-program.ts'
import { seeded } from './seeded.ts'
import { Writer } from './writer.ts'

const DOCUMENT = 'voorschoten:track:wmo'
const ROUNDS = process.env.LONG === '1' ? 60 : 6
const SEED = Number(process.env.SEED ?? 20211116)

const places = [
  { name: 'a data folder', settings: async () => ({ DATA_DIR: await temporaryFolder() }), isThere: true },
  { name: 'PostgreSQL', settings: async () => ({ DATABASE_URL: await postgresSchema() }), isThere: hasPostgres },
]

describe.each(places)('a server on $name that is killed', ({ settings, isThere }) => {
  test.skipIf(!isThere)(
    `[PRO3] [PRO4] loses nothing that it acknowledged or showed (seed ${SEED}, ${ROUNDS} rounds)`,
    async () => {
      const random = seeded(SEED)
      const place = await settings()
      const server = await RunningServer.start(place)
      const writers: Writer[] = []
      try {
        for (const person of ['wmo', 'projectleider', 'beheer']) {
          const user = ['token', '--user', `${person}@demo.samenspoor.example`]
          const { stdout } = await runProgram('cli/main.ts', user, place)
          writers.push(new Writer(server.url, DOCUMENT, stdout.trim()))
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
          const offline = await contentOf(place)
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
    },
    1_800_000,
  )
})

test('[PRO16] a server that is asked to stop in the middle of work keeps it, says 1012 and ends with code 0', async () => {
  const server = await RunningServer.start()
  const user = ['token', '--user', 'wmo@demo.samenspoor.example']
  const { stdout } = await runProgram('cli/main.ts', user, { DATA_DIR: server.dataFolder })
  const writer = new Writer(server.url, DOCUMENT, stdout.trim())
  try {
    await writer.synced()
    const closed = new Promise<number | undefined>((resolve) =>
      writer.provider.once('connection-close', (event: CloseEvent | null) => resolve(event?.code)),
    )
    for (let edit = 0; edit < 200; edit += 1) writer.write(`edit ${edit}`)
    await new Promise<void>((resolve) => {
      const check = (): void => (writer.acknowledged.size > 0 ? resolve() : void setImmediate(check))
      check()
    })
    const started = performance.now()
    const code = server.kill('SIGTERM')
    for (let edit = 200; edit < 400; edit += 1) writer.write(`edit ${edit}`)
    expect(await closed).toBe(1012)
    expect(await code).toBe(0)
    expect(performance.now() - started).toBeLessThan(5_000)
    const kept = await contentOf({ DATA_DIR: server.dataFolder })
    expect([...writer.acknowledged].filter((key) => !kept.has(key))).toEqual([])
  } finally {
    writer.provider.destroy()
    await server.close()
  }
})

/** The keys in the document, straight from where it is kept, while no server runs. */
async function contentOf({ DATA_DIR = '', DATABASE_URL }: Partial<Record<string, string>>): Promise<Set<string>> {
  const storage = await openStorage({ dataFolder: DATA_DIR, databaseUrl: DATABASE_URL ?? null })
  const stored = await storage.log.read(DOCUMENT)
  await storage.close()
  const doc = new Y.Doc()
  for (const update of [...(stored?.snapshot ? [stored.snapshot] : []), ...(stored?.updates ?? [])])
    Y.applyUpdate(doc, update)
  return new Set(doc.getMap('items').keys())
}
