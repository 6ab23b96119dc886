import { BEARER_SUBPROTOCOL } from '@samenspoor/shared/protocol/messages'
import { onTestFinished } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

/** The provider of y-websocket as npm gives it, with a document of its own. */
export interface StockClient {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
}

/** Connects; `synced` and the rest are for the test to wait for. */
export function stockClient(url: string, document: string, token: string, doc = new Y.Doc()): StockClient {
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, document, doc, {
    protocols: [BEARER_SUBPROTOCOL + token],
    disableBc: true,
  })
  onTestFinished(() => provider.destroy())
  return { doc, provider }
}

/** Connects and waits until the server's content is there. */
export async function syncedClient(url: string, document: string, token: string, doc?: Y.Doc): Promise<StockClient> {
  const client = stockClient(url, document, token, doc)
  await until(
    () => client.provider.synced,
    (check) => client.provider.on('sync', check),
  )
  return client
}

/** Resolves when `condition` holds; `subscribe` is given what to call when it may have changed. */
export function until(condition: () => boolean, subscribe: (check: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (condition()) resolve()
    }
    subscribe(check)
    check()
  })
}

/** Resolves when the document satisfies `condition`. */
export function untilDoc(doc: Y.Doc, condition: (doc: Y.Doc) => boolean): Promise<void> {
  return until(
    () => condition(doc),
    (check) => doc.on('update', check),
  )
}

/** Resolves when the condition holds, for what tells nobody that it changed. */
export async function eventually(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2))
}
