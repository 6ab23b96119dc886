import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from './launch.ts'
import type { RunningTarget, SyncTarget } from './sync-target.ts'

const SCRIPT = join(import.meta.dirname, '../../contenders/y-websocket-server.ts')

/** The server of y-websocket, as it comes: in memory, or with its LevelDB. */
export function yWebsocketTarget(storage: 'memory' | 'leveldb'): SyncTarget {
  const name = `@y/websocket-server 0.1.1${storage === 'leveldb' ? ' + LevelDB' : ''}`
  return {
    name,
    promise: storage === 'leveldb' ? 'written while it is passed on' : 'in memory',
    keeps: storage === 'leveldb',
    start: async () => run(name, storage === 'leveldb' ? await mkdtemp(join(tmpdir(), 'bench-')) : null),
  }
}

async function run(name: string, folder: string | null): Promise<RunningTarget> {
  const { stop, ...launched } = await launch(
    SCRIPT,
    folder === null ? {} : { YPERSISTENCE: folder },
    /^listening (\d+)$/,
  )
  return {
    name,
    ...launched,
    path: (document) => `/${document}`,
    subprotocol: () => undefined,
    prefix: () => new Uint8Array(),
    greeting: null,
    stop: (signal = 'SIGTERM') => stop(signal),
    restart: async () => {
      await stop('SIGTERM')
      return run(name, folder)
    },
    dispose: async () => {
      await stop('SIGKILL')
      if (folder !== null) await rm(folder, { recursive: true, force: true })
    },
  }
}
