import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../storage/embedded/database.ts'
import type { StorageCondition } from '../storage/storage-condition.ts'
import { beside } from '../testing/beside.ts'
import { startTestServer, type TestServer } from '../testing/servers/test-server.ts'
import { readinessOf } from './readiness.ts'

const OK = { server: 'ok', storage: 'ok', migrations: 'ok', disk: 'ok' }

async function ask(server: TestServer): Promise<[number, unknown]> {
  const answer = await fetch(`${server.url}/readyz`)
  return [answer.status, ((await answer.json()) as { checks: unknown }).checks]
}

/** A server whose storage is as the test says. */
const startWith = (condition: () => Promise<StorageCondition>): Promise<TestServer> =>
  startTestServer({ wrap: (storage) => beside(storage, { condition }) })

describe('readyz', () => {
  test('[OPS6] says that all is well', async () => {
    const server = await startTestServer()
    expect(await ask(server)).toEqual([200, OK])
    expect(await (await fetch(`${server.url}/healthz`)).text()).toBe('ok\n')
  })

  test('[OPS6] names what is not ready, and healthz goes on', async () => {
    const well: StorageCondition = { bytes: 1, freeBytes: 2 ** 40, isMigrated: true }
    let now: StorageCondition = well
    const server = await startWith(async () => now)
    now = { ...well, isMigrated: false }
    expect(await ask(server)).toEqual([503, { ...OK, migrations: 'other-version' }])
    now = { ...well, freeBytes: 1_000 }
    expect(await ask(server)).toEqual([503, { ...OK, disk: 'full' }])
    now = { ...well, freeBytes: null }
    expect(await ask(server)).toEqual([200, { ...OK, disk: 'unknown' }])
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  })

  test('[OPS6] does not wait for a storage that does not answer, nor fall over one that fails', async () => {
    const unreachable = { ...OK, storage: 'unreachable', migrations: 'unknown', disk: 'unknown' }
    const failing = await startWith(() => Promise.reject(new Error('gone')))
    expect(await ask(failing)).toEqual([503, unreachable])
    const hanging = await startWith(() => new Promise<never>(() => undefined))
    const started = performance.now()
    expect(await ask(hanging)).toEqual([503, unreachable])
    expect(performance.now() - started).toBeLessThan(4_000)
  })

  test('[OPS6] knows tables that a later version changed, and a server that stops', async () => {
    const server = await startTestServer()
    const database = openDatabase(join(server.dataFolder, 'samenspoor.db'), 100)
    const [row] = database.prepare('PRAGMA user_version').all()
    database.exec('PRAGMA user_version = 999')
    expect(await ask(server)).toEqual([503, { ...OK, migrations: 'other-version' }])
    database.exec(`PRAGMA user_version = ${Number(row?.user_version)}`)
    database.close()
    const stopping = server.sync.stop(100)
    expect((await readinessOf(server.storage, server.sync)).checks.server).toBe('stopping')
    await stopping
  })
})
