import { Assembler } from '@samenspoor/shared/protocol/channels/assembler'
import { CHANNELS_SUBPROTOCOL, readFrame, writeFrame } from '@samenspoor/shared/protocol/channels/frames'
import { MESSAGE, SYNC } from '@samenspoor/shared/protocol/messages'
import type { RunningTarget } from '../servers/sync-target.ts'
import { payloadOf } from './load-client.ts'
import { messages, NOTHING } from './messages.ts'
import { RawSocket } from './raw-socket.ts'

/** Somebody who reads several documents over one socket, as our client does, without a document of their own. */
export class ChannelReader {
  readonly #socket: RawSocket
  readonly #assembler = new Assembler()
  readonly #channels: ((update: Buffer, isFirst: boolean) => void)[] = []

  private constructor(socket: RawSocket) {
    this.#socket = socket
    socket.onMessage = (message) => this.#receive(message)
  }

  static async open(target: RunningTarget, person: number): Promise<ChannelReader> {
    const subprotocol = `${CHANNELS_SUBPROTOCOL}, ${target.subprotocol(person)}`
    return new ChannelReader(await RawSocket.open({ port: target.port, path: '/sync', subprotocol }))
  }

  /** Opens a document; gives its size when all of it is there. `onUpdate` gets what others change from then on. */
  read(document: string, onUpdate: (update: Buffer) => void = () => undefined): Promise<number> {
    const channel = this.#channels.length
    const synced = new Promise<number>((resolve) => {
      this.#channels.push((update, isFirst) => (isFirst ? resolve(update.length) : onUpdate(update)))
    })
    const asks = { acks: false, schemaVersion: 1, epoch: '', person: '' }
    this.#socket.send(writeFrame({ kind: 'open', channel, document, ...asks }))
    return synced
  }

  close(): void {
    this.#socket.close()
  }

  #receive(bytes: Buffer): void {
    const frame = readFrame(bytes)
    if (frame === null || frame.kind === 'got' || frame.kind === 'open' || frame.kind === 'close') return
    const { channel } = frame
    if (frame.kind === 'opened') {
      this.#say(channel, messages.step1(NOTHING.stateVector))
      return
    }
    const { message, got } = this.#assembler.take(channel, frame.kind, frame.bytes)
    if (got > 0) this.#socket.send(writeFrame({ kind: 'got', bytes: got }))
    if (message === null || message[0] !== MESSAGE.sync) return
    if (message[1] === SYNC.step1) this.#say(channel, messages.step2(NOTHING.update))
    else this.#channels[channel]?.(payloadOf(Buffer.from(message), 2), message[1] === SYNC.step2)
  }

  #say(channel: number, bytes: Uint8Array): void {
    this.#socket.send(writeFrame({ kind: 'whole', channel, bytes }))
  }
}
