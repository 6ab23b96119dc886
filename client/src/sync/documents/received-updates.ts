import { MESSAGE, SYNC } from '@samenspoor/shared/protocol/messages'
import * as decoding from 'lib0/decoding'
import type { WebsocketProvider } from 'y-websocket'
import type { ReceivingDoc } from './receiving-doc.ts'

/** What a provider receives is told to who listens to the document as it came. */
export function passOnReceived(doc: ReceivingDoc, provider: WebsocketProvider): void {
  const usual = provider.messageHandlers[MESSAGE.sync]
  if (!usual) throw new Error('the provider reads no sync messages')
  provider.messageHandlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
    doc.receive(updateIn(decoder), provider, () => usual(encoder, decoder, ...rest))
  }
}

/** The update in a message that is yet to be read; null when there is none. */
function updateIn(decoder: decoding.Decoder): Uint8Array | null {
  const ahead = decoding.clone(decoder)
  const kind = decoding.readVarUint(ahead)
  return kind === SYNC.step2 || kind === SYNC.update ? decoding.readVarUint8Array(ahead) : null
}
