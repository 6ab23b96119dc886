import { chmodSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { RunningServer } from '../e2e/server/running-server.ts'
import { runProgram, temporaryFolder } from './run-program.ts'

const PERSON = 'wmo@demo.samenspoor.example'

describe('the server starts', () => {
  test('[OPS14] with a link for each person of the demo, which works once and not after a restart', async () => {
    const server = await RunningServer.start()
    try {
      const link = server.linkFor(PERSON)
      expect(link).toMatch(new RegExp(`^${server.url}/demo/aanmelden/wmo-[0-9a-f]{20}$`))
      const answer = await fetch(link, { redirect: 'manual' })
      expect([answer.status, answer.headers.get('location')]).toEqual([302, '/'])
      const jeugd = server.linkFor('jeugd@demo.samenspoor.example')
      await server.restart()
      expect(server.linkFor(PERSON)).not.toBe(link)
      for (const old of [link, jeugd]) expect((await fetch(old, { redirect: 'manual' })).status).toBe(404)
    } finally {
      await server.close()
    }
  })

  test('and stops on SIGTERM with code 0, within five seconds', async () => {
    const server = await RunningServer.start()
    const started = performance.now()
    expect(await server.kill('SIGTERM')).toBe(0)
    expect(performance.now() - started).toBeLessThan(5_000)
    await server.close()
  })
})

describe('the server does not start', () => {
  test('on data that another server holds, and does when that one was killed', async () => {
    const server = await RunningServer.start()
    try {
      const second = await runProgram('main.ts', [], { DATA_DIR: server.dataFolder, PORT: '0' })
      expect([second.code, second.stdout]).toEqual([1, ''])
      expect(second.stderr).toContain('Er draait al een Samenspoor-server met de gegevens in')
      await server.restart()
      expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
    } finally {
      await server.close()
    }
  })

  test('on a port that is taken', async () => {
    const server = await RunningServer.start()
    try {
      const environment = { DATA_DIR: await temporaryFolder(), PORT: String(server.port) }
      const outcome = await runProgram('main.ts', [], environment)
      expect([outcome.code, outcome.stdout]).toEqual([1, ''])
      expect(outcome.stderr).toContain(`Poort ${server.port} is al in gebruik.`)
    } finally {
      await server.close()
    }
  })

  test('with settings that cannot be, or that it would have to ignore', async () => {
    const DATA_DIR = await temporaryFolder()
    const refusals: [Record<string, string>, string][] = [
      [{ HOST: '0.0.0.0' }, 'DEMO=0'],
      [{ DATABASE_URL: 'mysql://user:secret@host/db' }, 'DATABASE_URL is geen adres'],
      [{ DATABASE_URL: 'postgres://user:secret@127.0.0.1:1/db' }, 'De database 127.0.0.1:1/db geeft geen antwoord'],
      [{ REDIS_URL: 'redis://host' }, 'REDIS_URL is er voor meer servers'],
      [{ PORT: 'tachtig' }, 'PORT=tachtig'],
    ]
    const outcomes = refusals.map(([environment]) => runProgram('main.ts', [], { DATA_DIR, ...environment }))
    for (const [index, outcome] of (await Promise.all(outcomes)).entries()) {
      const reason = refusals[index]?.[1] ?? ''
      expect([outcome.code, outcome.stdout, outcome.stderr]).toEqual([1, '', expect.stringContaining(reason)])
      expect(outcome.stderr).not.toContain('secret')
    }
  })

  test('without a data folder that it can use', async () => {
    const folder = await temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    const outcome = await runProgram('main.ts', [], { DATA_DIR: join(folder, 'file', 'data'), PORT: '0' })
    expect([outcome.code, outcome.stderr]).toEqual([1, expect.stringContaining('DATA_DIR')])
  })

  test.skipIf(process.platform !== 'linux')('on a data folder that can only be read', async () => {
    const DATA_DIR = await temporaryFolder()
    expect((await runProgram('cli/main.ts', ['token', '--user', PERSON], { DATA_DIR })).code).toBe(0)
    for (const name of readdirSync(DATA_DIR)) chmodSync(join(DATA_DIR, name), 0o444)
    chmodSync(DATA_DIR, 0o555)
    // Root may write everywhere, unless that right is taken away.
    const wrapper = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override'] : []
    const outcome = await runProgram('main.ts', [], { DATA_DIR, PORT: '0' }, '', wrapper)
    expect([outcome.code, outcome.stderr]).toEqual([1, expect.stringContaining('gelezen of beschreven')])
  })
})
