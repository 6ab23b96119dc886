import { join } from 'node:path'
import { openDatabase } from '@samenspoor/server/storage/embedded/database'
import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import { describe, expect, onTestFinished, test } from 'vitest'
import { RunningServer } from '../e2e/server/running-server.ts'
import { runProgram } from './run-program.ts'
import { contentOf } from './stored-content.ts'
import { Writer } from './writer.ts'

const DOCUMENT = 'voorschoten:track:wmo'
const STOPS_WITHIN_MS = 5_000

interface Scene {
  readonly server: RunningServer
  readonly writers: readonly Writer[]
  /** Of each writer: the code that its connection closed with. */
  readonly codes: Promise<(number | undefined)[]>
}

/** Three people who have the same document open. */
async function threeWriters(): Promise<Scene> {
  const server = await RunningServer.start()
  const writers: Writer[] = []
  onTestFinished(async () => {
    for (const { provider } of writers) provider.destroy()
    await server.close()
  })
  for (const person of ['wmo', 'projectleider', 'beheer']) {
    const user = ['token', '--user', `${person}@demo.samenspoor.example`]
    const { stdout } = await runProgram('cli/main.ts', user, { DATA_DIR: server.dataFolder })
    writers.push(new Writer(server.url, DOCUMENT, stdout.trim()))
  }
  await Promise.all(writers.map((writer) => writer.synced()))
  const codes = writers.map(
    ({ provider }) =>
      new Promise<number | undefined>((resolve) =>
        provider.once('connection-close', (event: { code?: number } | null) => resolve(event?.code)),
      ),
  )
  return { server, writers, codes: Promise.all(codes) }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve))
}

describe('a server that is asked to stop', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    '[OPS7] [PRO16] by %s while three people write, keeps what it acknowledged',
    async (signal) => {
      const { server, writers, codes } = await threeWriters()
      let edit = 0
      const writeSome = (): void => {
        for (let some = 0; some < 60; some += 1, edit += 1) writers[edit % 3]?.write(`edit ${edit}`)
      }
      writeSome()
      await until(() => writers.every(({ acknowledged }) => acknowledged.size > 0))
      const started = performance.now()
      const ended = server.kill(signal)
      let isOver = false
      void ended.finally(() => (isOver = true))
      await until(() => {
        if (edit < 6_000) writeSome()
        return isOver
      })
      expect(await ended).toBe(0)
      expect(performance.now() - started).toBeLessThan(STOPS_WITHIN_MS)
      expect(await codes).toEqual([1, 2, 3].map(() => CLOSE_CODES.restart))
      const kept = await contentOf({ DATA_DIR: server.dataFolder }, DOCUMENT)
      const promised = writers.flatMap(({ acknowledged, seen }) => [...acknowledged, ...seen])
      expect(promised.length).toBeGreaterThan(0)
      expect(promised.filter((key) => key.startsWith('edit') && !kept.has(key))).toEqual([])
    },
  )

  test('[OPS7] while the disk does not answer, ends all the same and has promised nothing', async () => {
    const { server, writers, codes } = await threeWriters()
    const [writer] = writers
    writer?.write('kept')
    await until(() => writer?.acknowledged.has('kept') === true)
    // Somebody else holds the database for as long as it takes: no write comes through.
    const other = openDatabase(join(server.dataFolder, 'samenspoor.db'), 0)
    onTestFinished(() => other.close())
    other.exec('BEGIN IMMEDIATE')
    for (const each of writers) for (let edit = 0; edit < 50; edit += 1) each.write(`lost ${edit}`)
    const started = performance.now()
    expect(await server.kill('SIGTERM')).toBe(0)
    expect(performance.now() - started).toBeLessThan(STOPS_WITHIN_MS)
    expect(await codes).toEqual([1, 2, 3].map(() => CLOSE_CODES.restart))
    other.exec('ROLLBACK')
    const kept = await contentOf({ DATA_DIR: server.dataFolder }, DOCUMENT)
    expect(kept.has('kept')).toBe(true)
    expect(writers.flatMap(({ acknowledged }) => [...acknowledged])).toEqual(['kept'])
  })
})
