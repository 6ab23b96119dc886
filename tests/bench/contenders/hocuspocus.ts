import { join } from 'node:path'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Client, Contender } from './contender.ts'
import { startServerProcess } from './server-process.ts'

export async function hocuspocus(): Promise<Contender> {
  const server = await startServerProcess(join(import.meta.dirname, 'hocuspocus-server.ts'))
  return {
    name: 'Hocuspocus 4.7.0',
    promise: 'in memory',
    join: (document) => joinHocuspocus(`ws://127.0.0.1:${server.port}`, document),
    close: server.close,
  }
}

function joinHocuspocus(url: string, document: string): Promise<Client> {
  const doc = new Y.Doc()
  const websocketProvider = new HocuspocusProviderWebsocket({ url, WebSocketPolyfill: WebSocket })
  return new Promise((resolve) => {
    const provider = new HocuspocusProvider({
      websocketProvider,
      name: document,
      document: doc,
      onSynced: () =>
        resolve({
          doc,
          close: () => {
            provider.destroy()
            websocketProvider.destroy()
            doc.destroy()
          },
        }),
    })
    provider.attach()
  })
}
