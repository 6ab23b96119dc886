import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { PEOPLE } from '../../e2e/actors/people.ts'
import { RunningServer } from '../../e2e/server/running-server.ts'
import type { Contender } from './contender.ts'
import { joinStock } from './stock-client.ts'

const root = dirname(dirname(dirname(import.meta.dirname)))

export async function samenspoor(): Promise<Contender> {
  const server = await RunningServer.start()
  const token = execFileSync(
    process.execPath,
    [join(root, 'server/src/cli/main.ts'), 'token', '--user', PEOPLE.projectleider.email],
    { env: { ...process.env, DATA_DIR: server.dataFolder }, encoding: 'utf8' },
  ).trim()
  return {
    name: 'Samenspoor',
    promise: 'on disk (fsync) before it is passed on',
    join: (document) => joinStock(`${server.url.replace('http', 'ws')}/sync`, document, token),
    close: () => server.close(),
  }
}
