import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasPostgres, postgresSchema } from '@samenspoor/server/testing/servers/postgres-schema'
import { describe, expect, test } from 'vitest'
import { RunningServer } from '../e2e/server/running-server.ts'
import { runProgram, temporaryFolder } from './run-program.ts'
import { Writer } from './writer.ts'

const DOCUMENT = 'voorschoten:track:wmo'
const USER = ['token', '--user', 'wmo@demo.samenspoor.example']

/** The lines `<hash>  <name>` that a command said. */
const hashesOf = (stdout: string): Map<string, string> =>
  new Map([...stdout.matchAll(/^([0-9a-f]{64}) {2}(.*)$/gm)].map(([, hash = '', name = '']) => [name, hash]))

async function writerOf(server: RunningServer, environment: Record<string, string>): Promise<Writer> {
  const { stdout } = await runProgram('cli/main.ts', USER, environment)
  const writer = new Writer(server.url, DOCUMENT, stdout.trim())
  await writer.synced()
  return writer
}

/** Writes, and waits until the server said that it is on disk. */
async function write(writer: Writer, from: number, count: number): Promise<void> {
  for (let edit = from; edit < from + count; edit += 1) writer.write(`edit ${edit}`)
  await new Promise<void>((resolve) => {
    const check = (): void =>
      writer.acknowledged.has(`edit ${from + count - 1}`) ? resolve() : void setImmediate(check)
    check()
  })
}

const places = [
  { name: 'a data folder', environment: async () => ({ DATA_DIR: await temporaryFolder() }), isThere: true },
  { name: 'PostgreSQL', environment: async () => ({ DATABASE_URL: await postgresSchema() }), isThere: hasPostgres },
]

describe.each(places)('with $name', ({ environment, isThere }) => {
  test.skipIf(!isThere)(
    '[STO8] [STO9] a backup that is made while people work is put back whole, and the server starts on it',
    async () => {
      const place = await environment()
      const server = await RunningServer.start(place)
      const writer = await writerOf(server, place)
      const folder = await temporaryFolder()
      const file = join(folder, 'copy.db')
      try {
        await write(writer, 0, 100)
        const promised = [...writer.acknowledged]
        const [made] = await Promise.all([runProgram('cli/main.ts', ['backup', file], place), write(writer, 100, 200)])
        expect([made.code, made.stderr]).toEqual([0, ''])
        expect(made.stdout).toContain(`De reservekopie staat in ${file}.`)
        const named = await runProgram('cli/main.ts', ['backup', folder], place)
        expect(named.code).toBe(0)
        expect(readdirSync(folder)).toEqual([
          'copy.db',
          expect.stringMatching(/^samenspoor-\d{4}-\d\d-\d\dT\d{6}\.db$/),
        ])
        // On a place where a server runs, nothing is put back.
        const refused = await runProgram('cli/main.ts', ['restore', file], place)
        expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('Stop die eerst.')])
        expect(await server.kill('SIGTERM')).toBe(0)
        const onFull = await runProgram('cli/main.ts', ['restore', file], place)
        expect([onFull.code, onFull.stderr]).toEqual([1, expect.stringContaining('staan al gegevens')])

        const elsewhere = await environment()
        const restored = await runProgram('cli/main.ts', ['restore', file], elsewhere)
        expect([restored.code, restored.stderr]).toEqual([0, ''])
        const verified = await runProgram('cli/main.ts', ['verify'], elsewhere)
        expect([verified.code, verified.stderr]).toEqual([0, ''])
        const [before, after] = [hashesOf(made.stdout), hashesOf(verified.stdout)]
        expect(after.get(DOCUMENT)).toBe(before.get(DOCUMENT))
        expect([...after.keys()].filter((name) => !name.startsWith('audit'))).toEqual(
          [...before.keys()].filter((name) => !name.startsWith('audit')),
        )
        const again = await RunningServer.start(elsewhere)
        try {
          const reader = await writerOf(again, elsewhere)
          expect(promised.filter((key) => !reader.doc.getMap('items').has(key))).toEqual([])
          reader.provider.destroy()
        } finally {
          await again.close()
        }
      } finally {
        writer.provider.destroy()
        await server.close()
      }
    },
  )
})

describe('the command line', () => {
  test('[STO10] verify names what is damaged, and a damaged backup is put back only when asked', async () => {
    const server = await RunningServer.start()
    await server.close()
    const DATA_DIR = await temporaryFolder()
    expect((await runProgram('cli/main.ts', USER, { DATA_DIR })).code).toBe(0)
    const { openDatabase } = await import('@samenspoor/server/storage/embedded/database')
    const database = openDatabase(join(DATA_DIR, 'samenspoor.db'), 100)
    database.exec(`UPDATE document_update SET bytes = x'0102' WHERE document = '${DOCUMENT}'`)
    database.close()
    const verified = await runProgram('cli/main.ts', ['verify'], { DATA_DIR })
    expect([verified.code, verified.stderr]).toEqual([1, expect.stringContaining(`BESCHADIGD  ${DOCUMENT}: update 1`)])
    expect(hashesOf(verified.stdout).has('voorschoten:programme')).toBe(true)
    const file = join(await temporaryFolder(), 'copy.db')
    const made = await runProgram('cli/main.ts', ['backup', file], { DATA_DIR })
    expect([made.code, made.stderr]).toEqual([1, expect.stringContaining(DOCUMENT)])
    const elsewhere = { DATA_DIR: await temporaryFolder() }
    const refused = await runProgram('cli/main.ts', ['restore', file], elsewhere)
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('--accept-damage')])
    const accepted = await runProgram('cli/main.ts', ['restore', '--accept-damage', file], elsewhere)
    expect([accepted.code, accepted.stdout]).toEqual([0, expect.stringContaining('Teruggezet in')])
  })

  test.skipIf(!hasPostgres)('[STO7] copy brings a data folder to PostgreSQL and compares', async () => {
    const DATA_DIR = await temporaryFolder()
    expect((await runProgram('cli/main.ts', USER, { DATA_DIR })).code).toBe(0)
    const DATABASE_URL = await postgresSchema()
    const copied = await runProgram('cli/main.ts', ['copy', '--from', DATA_DIR, '--to', DATABASE_URL], {})
    expect([copied.code, copied.stderr, copied.stdout]).toEqual([0, '', expect.stringContaining('alles is gelijk')])
    const [from, to] = [{ DATA_DIR }, { DATABASE_URL }].map((place) => runProgram('cli/main.ts', ['verify'], place))
    const documents = async (run: typeof from) =>
      [...hashesOf((await run)?.stdout ?? '')].filter(([name]) => !name.startsWith('audit'))
    expect(await documents(to)).toEqual(await documents(from))
    const twice = await runProgram('cli/main.ts', ['copy', '--from', DATA_DIR, '--to', DATABASE_URL], {})
    expect([twice.code, twice.stderr]).toEqual([1, expect.stringContaining('Kies een lege database.')])
  })

  test('says what is missing or cannot be, without a trace of an error', async () => {
    const DATA_DIR = await temporaryFolder()
    writeFileSync(join(DATA_DIR, 'text.db'), 'no database'.repeat(1_000))
    const refusals: [string[], string][] = [
      [['backup'], 'backup <bestand of map>'],
      [['backup', join(DATA_DIR, 'text.db')], 'staan al gegevens'],
      [['restore'], 'restore <bestand>'],
      [['restore', join(DATA_DIR, 'nothing.db')], 'kan niet worden gemaakt, gelezen'],
      [['restore', join(DATA_DIR, 'text.db')], 'zijn beschadigd'],
      [['verify', join(DATA_DIR, 'text.db')], 'zijn beschadigd'],
      [['copy', '--from', DATA_DIR], 'copy --from'],
      [
        ['copy', '--from', DATA_DIR, '--to', 'postgres://a:secret@127.0.0.1:1/db'],
        '127.0.0.1:1/db geeft geen antwoord',
      ],
    ]
    for (const [args, reason] of refusals) {
      const outcome = await runProgram('cli/main.ts', args, { DATA_DIR })
      expect([args, outcome.code, outcome.stderr]).toEqual([args, 1, expect.stringContaining(reason)])
      expect(outcome.stderr).not.toMatch(/secret|\n {4}at /)
    }
  })
})
