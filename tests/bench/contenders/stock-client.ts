import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Client } from './contender.ts'

/** Joins with the unmodified provider of y-websocket. `token`: an access token, sent as a websocket subprotocol. */
export function joinStock(url: string, document: string, token?: string): Promise<Client> {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(url, document, doc, {
    disableBc: true,
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    ...(token ? { protocols: [`samenspoor.bearer.${token}`] } : {}),
  })
  const close = () => {
    provider.destroy()
    doc.destroy()
  }
  return new Promise((resolve) => provider.once('sync', () => resolve({ doc, close })))
}
