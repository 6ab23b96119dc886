import { MESSAGE, SYNC } from '@samenspoor/shared/protocol/messages'
import type { Announcement, Carried, Opening } from './carried.ts'
import type { SharedSocket } from './shared-socket.ts'

/** The document behind a channel. */
export interface ChannelListener {
  announce(): Announcement
  /** How long to wait before asking for the document again, in ms. */
  waitMs(): number
  /** Whether to go on with it: not when what is here may not meet what the server has. */
  opened(opening: Opening): boolean
  /** An update message (sync step 2 or update) leaves now. */
  updateSent(): void
  /** Before the provider hears it. */
  closed(code: number, isWholeSocket: boolean): void
}

const [CONNECTING, OPEN, CLOSED] = [0, 1, 3]

/**
 * A WebSocket class for the stock y-websocket provider: what it takes for a socket of its own is a channel of the shared
 * one. Each update message that leaves is reported, because acknowledgements count messages.
 */
export function channelSocket(shared: SharedSocket, listener: ChannelListener): typeof WebSocket {
  class ChannelSocket implements Carried {
    readonly OPEN = OPEN
    readyState = CONNECTING
    binaryType = 'arraybuffer'
    onopen: (() => void) | null = null
    onmessage: ((event: { data: Uint8Array }) => void) | null = null
    onclose: ((event: { code: number; reason: string }) => void) | null = null
    onerror: (() => void) | null = null
    readonly #attach: ReturnType<typeof setTimeout>

    constructor() {
      // Never at once: the provider sets what it listens with after this.
      this.#attach = setTimeout(() => shared.attach(this), listener.waitMs())
    }

    announce(): Announcement {
      return listener.announce()
    }

    opened(opening: Opening): void {
      this.readyState = OPEN
      if (listener.opened(opening)) this.onopen?.()
      else this.close()
    }

    receive(message: Uint8Array): void {
      this.onmessage?.({ data: message })
    }

    closed(code: number, reason: string, isWholeSocket: boolean): void {
      if (this.readyState === CLOSED) return
      this.readyState = CLOSED
      listener.closed(code, isWholeSocket)
      this.onclose?.({ code, reason })
    }

    send(message: Uint8Array): void {
      if (isUpdateMessage(message)) listener.updateSent()
      shared.send(this, message)
    }

    close(): void {
      clearTimeout(this.#attach)
      this.readyState = CLOSED
      shared.detach(this)
    }
  }
  // What a provider uses of a WebSocket is all there; the rest of the type is not.
  return ChannelSocket as unknown as typeof WebSocket
}

/** Whether the server counts and acknowledges it. Both types are varuints below 128: one byte each. */
function isUpdateMessage(message: Uint8Array): boolean {
  return message[0] === MESSAGE.sync && (message[1] === SYNC.step2 || message[1] === SYNC.update)
}
