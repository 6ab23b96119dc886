import { rootMap } from '@samenspoor/shared/doc/layout'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { daysOf } from '../plan/dated.ts'
import type { Edit } from '../plan/edits.ts'
import type { Feed } from './feed.ts'

/** The feed of the others: the bytes of one document, one message each. */
export class PlainFeed implements Feed {
  readonly #doc: Y.Doc
  #socket: WebSocket | null = null
  #isReady = false

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  get isReady(): boolean {
    return this.#isReady
  }

  connect(socket: WebSocket): void {
    this.#socket = socket
    socket.on('message', () => {
      this.#isReady = true
    })
  }

  letGo(): void {
    this.#socket?.send(Y.encodeStateAsUpdate(this.#doc))
  }

  edit({ item, title, period }: Edit): void {
    const entity = rootMap(this.#doc, 'items').get(item.id)
    if (!entity) throw new Error(`no item ${item.id}`)
    const { start, end } = daysOf({ ...item, period })
    this.#doc.once('update', (update: Uint8Array) => this.#socket?.send(update))
    this.#doc.transact(() => {
      for (const [field, value] of Object.entries({ title, period, start, end })) entity.set(field, value)
    })
  }
}
