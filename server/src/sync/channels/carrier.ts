import { Assembler } from '@samenspoor/shared/protocol/channels/assembler'
import {
  CHANNEL_LIMITS,
  type DataKind,
  type Frame,
  type OpenFrame,
  readFrame,
} from '@samenspoor/shared/protocol/channels/frames'
import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import { MESSAGE, SYNC } from '@samenspoor/shared/protocol/messages'
import type { Logger } from 'pino'
import type { WebSocket } from 'ws'
import type { Identity } from '../../auth/sign-ins.ts'
import { nl } from '../../nl.ts'
import type { Connection } from '../connection.ts'
import type { Admission, Carrying, Gateway } from '../gateway.ts'
import { Budget, COST_OF_OPENING, LIMITS, spendAll } from '../limits/limits.ts'
import type { Channel } from '../sockets/channel.ts'
import { WebsocketChannel } from '../sockets/websocket-channel.ts'
import { HeldMessages } from './held-messages.ts'
import { Outlet } from './outlet.ts'

interface CarrierOptions {
  readonly gateway: Gateway
  readonly identity: Identity
  /** Where the socket comes from, for the audit trail. */
  readonly origin: string
  readonly logger: Logger
}

/** A channel that the client asked for. */
interface Line {
  /** Null while it is decided whether the document may be opened. */
  connection: Connection | null
  /** Whether the client was told that it is open. */
  isOpen: boolean
}

/**
 * One websocket of one person that carries many documents: every channel is a connection like that of a socket of its
 * own, with its own admission, rights, numbers and limits. See `Frame` for the format.
 */
export class Carrier implements Carrying {
  readonly credential: string
  readonly #options: CarrierOptions
  readonly #channel: WebsocketChannel
  readonly #outlet: Outlet
  readonly #assembler = new Assembler()
  readonly #lines = new Map<number, Line>()
  readonly #held = new HeldMessages()
  readonly #budgets: readonly Budget[]
  #lastNumber = -1
  #isOpen = true
  #isListening = true
  #isReleasing = false

  constructor(socket: WebSocket, options: CarrierOptions) {
    const { gateway, identity } = options
    this.#options = options
    this.credential = identity.key
    this.#channel = new WebsocketChannel(socket)
    this.#outlet = new Outlet(socket, this.#release)
    const own = new Budget(LIMITS.socketBudget, LIMITS.socketBudgetPerSecond, performance.now())
    this.#budgets = [own, gateway.addCarrier(this, identity.person)]
  }

  /** Takes in a frame. Text is never one of ours. */
  receive(data: Uint8Array | string): void {
    if (!this.#isOpen) return
    if (this.#channel.waitingBytes > LIMITS.waitingBytes) {
      this.close(CLOSE_CODES.tryLater, nl.close.slow)
      return
    }
    const frame = typeof data === 'string' ? null : readFrame(data)
    if (data.length > CHANNEL_LIMITS.frameBytes) this.close(CLOSE_CODES.tooLarge, nl.close.tooLarge)
    else if (frame === null) this.#closeMalformed()
    else if (this.#spend(frame.kind === 'open' ? COST_OF_OPENING : 1)) this.#handle(frame)
  }

  heartbeat(): void {
    if (this.#channel.isAlive()) this.#outlet.say({ kind: 'got', bytes: 0 })
    else this.#channel.cut()
  }

  stopListening(): void {
    this.#isListening = false
  }

  close(code: number, reason: string): void {
    if (!this.#isOpen) return
    this.gone()
    this.#channel.close(code, reason)
  }

  /** The socket is closed or about to be: out of every room at once. */
  gone(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    for (const number of this.#lines.keys()) this.#end(number)
    this.#options.gateway.removeCarrier(this, this.#options.identity.person)
  }

  #handle(frame: Frame): void {
    if (frame.kind === 'got') this.#outlet.got(frame.bytes)
    else if (!this.#isListening) return
    else if ((frame.kind === 'open') !== frame.channel > this.#lastNumber) this.#closeMalformed()
    else if (frame.kind === 'open') this.#open(frame)
    else if (frame.kind === 'close') this.#end(frame.channel)
    else if (frame.kind === 'opened') this.#closeMalformed()
    else this.#take(frame.channel, frame.kind, frame.bytes)
  }

  #open(frame: OpenFrame): void {
    this.#lastNumber = frame.channel
    const line: Line = { connection: null, isOpen: false }
    if (this.#lines.size >= CHANNEL_LIMITS.channels) {
      this.#refuse(frame.channel, CLOSE_CODES.tooMany, nl.close.tooMany)
      return
    }
    const { gateway, identity, origin, logger } = this.#options
    if (frame.person !== '' && frame.person !== identity.person) {
      this.#refuse(frame.channel, CLOSE_CODES.otherPerson, nl.close.otherPerson)
      return
    }
    this.#lines.set(frame.channel, line)
    gateway.admit(identity, frame.document, origin).then(
      (admission) => this.#admitted(frame, line, admission),
      (error: unknown) => {
        logger.error({ err: error, document: frame.document }, 'rights could not be checked')
        this.#refuse(frame.channel, CLOSE_CODES.tryLater, nl.close.noAnswer)
      },
    )
  }

  #admitted({ channel, document, acks, schemaVersion, epoch }: OpenFrame, line: Line, admission: Admission): void {
    // The client closed it, or the socket went, while we looked.
    if (this.#lines.get(channel) !== line) return
    const { gateway, identity, origin } = this.#options
    if (admission.ok) {
      const { person } = admission
      const options = { document, person, credential: identity.key, origin, acks, schemaVersion, epoch }
      line.connection = gateway.open(this.#channelOf(channel, line), options, this.#budgets.slice(0, 1))
    } else if (admission.status === 403) this.#refuse(channel, CLOSE_CODES.forbidden, nl.close.forbidden)
    else if (admission.status === 429) this.#refuse(channel, CLOSE_CODES.tooMany, nl.close.tooMany)
    else this.#refuse(channel, CLOSE_CODES.restart, nl.close.restart)
  }

  /** What a connection sees of the socket. */
  #channelOf(number: number, line: Line): Channel {
    const outlet = this.#outlet
    return {
      isOpenAtOnce: false,
      opened: (opening) => {
        line.isOpen = true
        outlet.say({ kind: 'opened', channel: number, ...opening })
      },
      get waitingBytes() {
        return outlet.bytesBehind(number)
      },
      send: (...messages) => {
        for (const message of messages) this.#send(number, message)
      },
      close: (code, reason) => this.#refuse(number, code, reason),
      // The socket is asked, once for all its channels.
      isAlive: () => true,
      cut: () => this.#end(number),
    }
  }

  #send(channel: number, message: Uint8Array): void {
    if (!this.#isOpen) return
    this.#outlet.send(channel, message)
    if (this.#outlet.bytesBehind() > LIMITS.waitingBytes) this.close(CLOSE_CODES.tryLater, nl.close.slow)
  }

  #take(channel: number, kind: DataKind, bytes: Uint8Array): void {
    const line = this.#lines.get(channel)
    // Without a line, the client said this before it heard that the channel is closed.
    if (line === undefined) this.#tell(this.#assembler.skip(kind, bytes))
    else if (line.isOpen) this.#takeOpen(line, channel, kind, bytes)
    else this.#closeMalformed()
  }

  #takeOpen(line: Line, channel: number, kind: DataKind, bytes: Uint8Array): void {
    const { message, got } = this.#assembler.take(channel, kind, bytes)
    this.#tell(got)
    if (kind !== 'whole') this.#options.gateway.unfinished.set(this, this.#assembler.bytes)
    if (!this.#isOpen) return
    if (this.#assembler.bytes > LIMITS.unfinishedBytes) this.close(CLOSE_CODES.tooLarge, nl.close.tooLarge)
    else if (message === null) return
    else if (message.length > LIMITS.messageBytes) this.#refuse(channel, CLOSE_CODES.tooLarge, nl.close.tooLarge)
    else this.#pass(channel, line, message)
  }

  /** Whoever asks for a document and has to wait for it, waits with all that comes after. */
  #pass(channel: number, line: Line, message: Uint8Array): void {
    if (this.#held.first(channel) === undefined && this.#mayPass(message)) {
      line.connection?.receive(message)
      return
    }
    this.#held.add(channel, message)
    if (this.#held.isTooMuch) this.close(CLOSE_CODES.tooMany, nl.close.tooMany)
  }

  /** A whole document is handed out when the last large one has nearly left, and one a turn. */
  #mayPass(message: Uint8Array): boolean {
    if (!asksForDocument(message)) return true
    return this.#outlet.bytes <= LIMITS.syncWaitsAbove && this.#options.gateway.turns.take(this.#release)
  }

  /** Hears what was held, as far as it may. */
  readonly #release = (): void => {
    if (this.#isReleasing || this.#held.isEmpty) return
    this.#isReleasing = true
    for (const [channel, { connection }] of this.#lines) {
      const next = (): Uint8Array | undefined => this.#held.first(channel)
      for (let message = next(); message !== undefined && this.#mayPass(message); message = next()) {
        this.#held.shift(channel)
        connection?.receive(message)
      }
    }
    this.#isReleasing = false
  }

  #tell(bytes: number): void {
    if (bytes > 0) this.#outlet.say({ kind: 'got', bytes })
  }

  #spend(cost: number): boolean {
    const isWithin = spendAll(this.#budgets, cost)
    if (!isWithin) this.close(CLOSE_CODES.tooMany, nl.close.tooMany)
    return isWithin
  }

  #closeMalformed(): void {
    this.close(CLOSE_CODES.malformed, nl.close.malformed)
  }

  /** Closes one channel and says why; the others go on. */
  #refuse(channel: number, code: number, reason: string): void {
    this.#end(channel)
    if (this.#isOpen) this.#outlet.say({ kind: 'close', channel, code, reason })
  }

  #end(channel: number): void {
    const line = this.#lines.get(channel)
    this.#lines.delete(channel)
    this.#outlet.drop(channel)
    this.#assembler.drop(channel)
    if (this.#isOpen) this.#options.gateway.unfinished.set(this, this.#assembler.bytes)
    this.#held.drop(channel)
    if (line?.connection) this.#options.gateway.closed(line.connection)
  }
}

/** Sync step 1: both types are varuints below 128, a byte each. */
function asksForDocument(message: Uint8Array): boolean {
  return message[0] === MESSAGE.sync && message[1] === SYNC.step1
}
