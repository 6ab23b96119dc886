import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encode } from '../load/messages.ts'
import { launch } from './launch.ts'
import type { RunningTarget, SyncTarget } from './sync-target.ts'

const SCRIPT = join(import.meta.dirname, '../../contenders/hocuspocus-server.ts')
/** Message type Auth, sub-type Token, any token. */
const GREETING = encode(2, 0, 'token', '4.7.0')

/** Hocuspocus with SQLite. */
export const hocuspocusTarget: SyncTarget = {
  name: 'Hocuspocus 4.7.0 + SQLite',
  promise: 'whole document saved 2 to 10 s after it was passed on',
  keeps: true,
  start: async () => run(await mkdtemp(join(tmpdir(), 'bench-'))),
}

async function run(folder: string): Promise<RunningTarget> {
  const { stop, ...launched } = await launch(SCRIPT, { SQLITE: join(folder, 'documents.db') }, /^listening (\d+)$/)
  return {
    name: hocuspocusTarget.name,
    ...launched,
    path: () => '/',
    subprotocol: () => undefined,
    prefix: (document) => encode(document),
    greeting: GREETING,
    stop: (signal = 'SIGTERM') => stop(signal),
    restart: async () => {
      await stop('SIGTERM')
      return run(folder)
    },
    dispose: async () => {
      await stop('SIGKILL')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
