import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RunningServer } from '../../e2e/server/running-server.ts'
import { runProgram } from '../run-program.ts'
import { Writer } from '../writer.ts'

const DOCUMENT = 'voorschoten:track:wmo'
const PRLIMIT = '/usr/bin/prlimit'

const statusOf = async (server: RunningServer): Promise<number> => (await fetch(`${server.url}/readyz`)).status

/** Asks until the server says so. */
async function untilStatus(server: RunningServer, status: number): Promise<void> {
  while ((await statusOf(server)) !== status) await new Promise((resolve) => setImmediate(resolve))
}

function untilAcknowledged(writer: Writer, key: string): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => (writer.acknowledged.has(key) ? resolve() : void setImmediate(check))
    check()
  })
}

test.skipIf(!existsSync(PRLIMIT))(
  '[PRO11] a real server whose disk is full goes on, says so, and saves all that waited when there is room',
  async () => {
    const server = await RunningServer.start()
    const { dataFolder } = server
    const user = ['token', '--user', 'wmo@demo.samenspoor.example']
    const { stdout } = await runProgram('cli/main.ts', user, { DATA_DIR: dataFolder })
    const writer = new Writer(server.url, DOCUMENT, stdout.trim())
    /** The operating system lets no file of the process grow beyond this: what a full disk does, without filling one. */
    const limitFiles = (soft: number | 'unlimited'): void => {
      execFileSync(PRLIMIT, [`--pid=${server.pid}`, `--fsize=${soft}:unlimited`])
    }
    try {
      await writer.synced()
      writer.write('first')
      await untilAcknowledged(writer, 'first')
      limitFiles(statSync(join(dataFolder, 'samenspoor.db-wal')).size + 20_000)
      for (let edit = 0; edit < 100; edit += 1) writer.write(`edit ${edit}`)
      await untilStatus(server, 503)
      expect(writer.acknowledged.has('edit 99')).toBe(false)
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
      const promised = [...writer.acknowledged]
      limitFiles('unlimited')
      await untilStatus(server, 200)
      // What was refused meanwhile is asked for again; a message after that is acknowledged behind it.
      writer.provider.disconnect()
      writer.write('last')
      writer.provider.connect()
      await untilAcknowledged(writer, 'last')
      expect(await server.kill('SIGTERM')).toBe(0)
      const verified = await runProgram('cli/main.ts', ['verify'], { DATA_DIR: dataFolder })
      expect([verified.code, verified.stderr]).toEqual([0, ''])
      expect(promised).toContain('first')
      await server.restart()
      const reader = new Writer(server.url, DOCUMENT, stdout.trim())
      await reader.synced()
      const items = reader.doc.getMap('items')
      const all = ['first', 'last', ...Array.from({ length: 100 }, (_, edit) => `edit ${edit}`)]
      expect(all.filter((key) => !items.has(key))).toEqual([])
      reader.provider.destroy()
    } finally {
      writer.provider.destroy()
      await server.close()
    }
  },
)
