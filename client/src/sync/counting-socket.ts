import { MESSAGE, SYNC } from '@samenspoor/shared/protocol/messages'

interface SocketListener {
  /** An update message (sync step 2 or update) left. */
  updateSent(): void
}

/** Whether these bytes are a message that the server counts and acknowledges. Both types are varuints below 128: one byte each. */
function isUpdateMessage(data: Uint8Array): boolean {
  return data[0] === MESSAGE.sync && (data[1] === SYNC.step2 || data[1] === SYNC.update)
}

/**
 * A WebSocket class for the stock y-websocket provider that reports every update message which leaves, so that
 * acknowledgements, which count messages, can be matched with changes.
 */
export function countingSocket(listener: SocketListener): typeof WebSocket {
  return class CountingSocket extends WebSocket {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data)
      if (data instanceof Uint8Array && isUpdateMessage(data)) listener.updateSent()
    }
  }
}
