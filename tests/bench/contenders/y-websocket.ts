import { join } from 'node:path'
import type { Contender } from './contender.ts'
import { startServerProcess } from './server-process.ts'
import { joinStock } from './stock-client.ts'

export async function yWebsocket(): Promise<Contender> {
  const server = await startServerProcess(join(import.meta.dirname, 'y-websocket-server.ts'))
  return {
    name: '@y/websocket-server 0.1.1',
    promise: 'in memory',
    join: (document) => joinStock(`ws://127.0.0.1:${server.port}`, document),
    close: server.close,
  }
}
