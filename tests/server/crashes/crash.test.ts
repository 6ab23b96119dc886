import { hasPostgres, postgresSchema } from '@samenspoor/server/testing/servers/postgres-schema'
import { describe, expect, test } from 'vitest'
import { RunningServer } from '../../e2e/server/running-server.ts'
import { runProgram, temporaryFolder } from '../run-program.ts'
import { seeded } from '../seeded.ts'
import { contentOf } from '../stored-content.ts'
import { Writer } from '../writer.ts'

const DOCUMENT = 'voorschoten:track:wmo'
const IS_LONG = process.env.LONG === '1'
const SEED = Number(process.env.SEED ?? 20211116)
const SEEDS = Array.from({ length: IS_LONG ? 5 : 1 }, (_, place) => SEED + place)

const places = [
  {
    ...{ name: 'a data folder', isThere: true, rounds: 40 },
    settings: async () => ({ DATA_DIR: await temporaryFolder() }),
  },
  {
    ...{ name: 'PostgreSQL', isThere: hasPostgres, rounds: IS_LONG ? 12 : 6 },
    settings: async () => ({ DATABASE_URL: await postgresSchema() }),
  },
]

describe.each(places)('a server on $name that is killed', ({ settings, isThere, rounds }) => {
  test.skipIf(!isThere).each(SEEDS)(
    `[PRO3] [PRO4] loses nothing that it acknowledged or showed (seed %d, ${rounds} times)`,
    async (seed) => {
      const random = seeded(seed)
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
        for (let round = 0; round < rounds; round += 1) {
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
          const offline = await contentOf(place, DOCUMENT)
          expect(promised.filter((key) => written.has(key) && !offline.has(key))).toEqual([])
          await server.restart()
        }
        // What was not acknowledged is sent again: in the end everything is everywhere.
        await Promise.all(writers.map((writer) => writer.synced()))
        for (const writer of writers) {
          let missing = [...written]
          await new Promise<void>((resolve) => {
            const check = (): void => {
              missing = missing.filter((key) => !writer.doc.getMap('items').has(key))
              if (missing.length === 0) resolve()
            }
            writer.doc.on('update', check)
            check()
          })
        }
        expect(writers.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)).toBeGreaterThan(rounds)
      } finally {
        for (const { provider } of writers) provider.destroy()
        await server.close()
      }
    },
    900_000,
  )
})
