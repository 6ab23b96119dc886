import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { RunningServer } from '../e2e/server/running-server.ts'
import { runProgram, temporaryFolder } from './run-program.ts'

const WMO = 'wmo@demo.samenspoor.example'

describe('token', () => {
  test('works before the server ever ran, and beside a running one', async () => {
    const server = await RunningServer.start()
    try {
      const environment = { DATA_DIR: server.dataFolder }
      const made = await runProgram('cli/main.ts', ['token', '--user', WMO], environment)
      expect(made).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^[\w-]{43}\n$/) })
      const headers = { authorization: `Bearer ${made.stdout.trim()}` }
      const me = await fetch(`${server.url}/api/v1/me`, { headers })
      expect(await me.json()).toMatchObject({ id: WMO })
    } finally {
      await server.close()
    }
    const fresh = join(await temporaryFolder(), 'not', 'there', 'yet')
    const first = await runProgram('cli/main.ts', ['token', '--user', WMO.toUpperCase()], { DATA_DIR: fresh })
    expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/^[\w-]{43}\n$/) })
  })

  test('for an unknown person, or for nobody, is refused in Dutch', async () => {
    const environment = { DATA_DIR: await temporaryFolder() }
    const unknown = await runProgram('cli/main.ts', ['token', '--user', 'x@example.nl'], environment)
    expect(unknown).toMatchObject({ code: 1, stdout: '' })
    expect(unknown.stderr).toContain('Er is geen persoon met het e-mailadres x@example.nl.')
    for (const args of [['token'], ['token', '--user'], ['token', '--person', WMO]]) {
      const refused = await runProgram('cli/main.ts', args, environment)
      expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('token --user <e-mailadres>')])
    }
    const without = await runProgram('cli/main.ts', ['token', '--user', WMO], {
      DATA_DIR: await temporaryFolder(),
      DEMO: '0',
    })
    expect(without.code).toBe(1)
  })

  test('says when the data folder cannot be used', async () => {
    const folder = await temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    const outcome = await runProgram('cli/main.ts', ['token', '--user', WMO], { DATA_DIR: join(folder, 'file') })
    expect([outcome.code, outcome.stderr]).toEqual([1, expect.stringContaining('kan niet worden gemaakt')])
  })
})

test('period reads lines and answers each with a line', async () => {
  const lines = ['{"phrase":"Q1 2022"}', '', 'no json', '{"phrase":"ooit"}']
  const { code, stdout } = await runProgram('cli/main.ts', ['period'], {}, `${lines.join('\n')}\n`)
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(code).toBe(0)
  expect(answers).toHaveLength(3)
  expect(answers[0]).toMatchObject({ phrase: 'Q1 2022', understood: true, start: '2022-01-01', end: '2022-03-31' })
  expect(answers[1]).toMatchObject({ error: { code: 'not-json' } })
})

test('help explains, and so does a command that does not exist', async () => {
  const help = await runProgram('cli/main.ts', ['help'], {})
  expect([help.code, help.stderr, help.stdout]).toEqual([0, '', expect.stringContaining('token --user')])
  for (const args of [[], ['vlieg'], ['__proto__'], ['toString']]) {
    const outcome = await runProgram('cli/main.ts', args, {})
    expect([outcome.code, outcome.stdout, outcome.stderr]).toEqual([1, '', expect.stringContaining('Gebruik:')])
  }
})
