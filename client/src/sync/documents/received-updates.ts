import { MESSAGE, SYNC } from '@samenspoor/shared/protocol/messages'
import * as decoding from 'lib0/decoding'
import type { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'

type Listener = (update: Uint8Array, origin: unknown, doc: Y.Doc, transaction: Y.Transaction) => void
type Listeners = Set<Listener>

/**
 * What comes in is told to the listeners for `update` as it came. Yjs itself writes every change anew for them, and for a
 * whole document that is as much work as reading it was.
 */
export function passOnReceived(doc: Y.Doc, provider: WebsocketProvider): void {
  const usual = provider.messageHandlers[MESSAGE.sync]
  if (!usual) throw new Error('the provider reads no sync messages')
  let received: Uint8Array | null = null
  let held: Listeners | null = null
  const observers = doc._observers as unknown as Map<string, Listeners>
  const letGo = () => {
    if (held) observers.set('update', new Set([...held, ...(observers.get('update') ?? [])]))
    held = null
  }
  // Yjs writes a change right after this, when somebody listens, and goes on with the next transaction, if there is one.
  doc.on('afterTransactionCleanup', (transaction: Y.Transaction) => {
    const listeners = observers.get('update')
    if (received === null || transaction.origin !== provider || !listeners) return
    if (!isChanged(transaction)) return
    for (const listener of [...listeners]) listener(received, provider, doc, transaction)
    held = listeners
    observers.delete('update')
  })
  doc.on('beforeObserverCalls', letGo)
  doc.on('afterAllTransactions', letGo)
  provider.messageHandlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
    // What waited for something before it was told to nobody: then Yjs has to write all that this brings.
    received = hasWaiting(doc) ? null : updateIn(decoder)
    try {
      usual(encoder, decoder, ...rest)
    } finally {
      received = null
      letGo()
    }
  }
}

/** The update in a message that is yet to be read; null when there is none. */
function updateIn(decoder: decoding.Decoder): Uint8Array | null {
  const ahead = decoding.clone(decoder)
  const kind = decoding.readVarUint(ahead)
  return kind === SYNC.step2 || kind === SYNC.update ? decoding.readVarUint8Array(ahead) : null
}

const hasWaiting = ({ store }: Y.Doc): boolean => store.pendingStructs !== null || store.pendingDs !== null

function isChanged({ beforeState, afterState, deleteSet }: Y.Transaction): boolean {
  if (deleteSet.clients.size > 0) return true
  for (const [client, clock] of afterState) if (beforeState.get(client) !== clock) return true
  return false
}
