import { BEARER_SUBPROTOCOL } from '@samenspoor/shared/protocol/messages'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { accessToken } from './access-token.ts'
import type { RunningServer } from './running-server.ts'

/** A colleague's program that writes in one document of the demo programme, with a stock provider. */
export interface Bot {
  readonly doc: Y.Doc
  end(): void
}

/** Signs in as somebody and waits for the content of the document. */
export async function startBot(server: RunningServer, email: string, document: string): Promise<Bot> {
  const doc = new Y.Doc()
  const token = await accessToken(server, email)
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync`, document, doc, {
    protocols: [BEARER_SUBPROTOCOL + token],
    disableBc: true,
  })
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  return { doc, end: () => provider.destroy() }
}
