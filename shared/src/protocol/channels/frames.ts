import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/**
 * One websocket that carries many documents, each as a channel: `/sync` with the subprotocol below. Its last part is the
 * version of this format: another format gets another number, and a server that does not know it refuses the upgrade.
 *
 * Every websocket message is binary and is one frame: varuint kind, then
 *
 *   open    client   channel, varstring document, varuint acks (0 | 1), varuint schema version, varstring epoch,
 *                    varstring person
 *   opened  server   channel, varuint may write (0 | 1), varuint schema version, varstring epoch
 *   whole   both     channel, a message of `/sync/<document>` (to the end of the frame)
 *   more    both     channel, a piece of a message of which more follows on this channel
 *   last    both     channel, the last piece of such a message
 *   close   both     channel, varuint close code, varstring reason (1000 and nothing from a client)
 *   got     both     varuint bytes: pieces of cut messages that arrived, so that more may come
 *
 * The client numbers its channels upwards and never uses a number twice. It says nothing on a channel before `opened`;
 * a refusal is a `close` instead. After a `close` either side may still get what the other said before it heard.
 */
export type Frame =
  | OpenFrame
  | OpenedFrame
  | { readonly kind: DataKind; readonly channel: number; readonly bytes: Uint8Array }
  | { readonly kind: 'close'; readonly channel: number; readonly code: number; readonly reason: string }
  | { readonly kind: 'got'; readonly bytes: number }

/** A message, or a piece of one. */
export type DataKind = 'whole' | 'more' | 'last'

export interface OpenFrame {
  readonly kind: 'open'
  readonly channel: number
  readonly document: string
  /** Whether the client understands acknowledgements and refusals. */
  readonly acks: boolean
  /** The newest layout of documents that the client knows. */
  readonly schemaVersion: number
  /** Of what the client has of the document; empty when it has nothing. */
  readonly epoch: string
  /** Whose work the client has: it must not be taken for that of whoever signed in since. Empty for whoever it is. */
  readonly person: string
}

interface OpenedFrame {
  readonly kind: 'opened'
  readonly channel: number
  readonly mayWrite: boolean
  /** The layout of the document. Higher than the client's: the client may only read. */
  readonly schemaVersion: number
  /** Empty for a document that nobody wrote yet. */
  readonly epoch: string
}

/** The websocket subprotocol that asks for channels. */
export const CHANNELS_SUBPROTOCOL = 'samenspoor.channels.1'

export const CHANNEL_LIMITS = {
  /** Channels that one socket may hold at a time. */
  channels: 200,
  /** A message longer than this is cut in pieces of this length, so that other channels come in between. Bytes. */
  pieceBytes: 16 * 1024,
  /** Pieces of cut messages that may be under way: what a slow line still has to carry before an edit gets its turn. */
  windowBytes: 128 * 1024,
  /** The longest frame that a server takes. */
  frameBytes: 64 * 1024,
} as const

const KIND = { open: 0, opened: 1, whole: 2, more: 3, last: 4, close: 5, got: 6 } as const
/** Longer epochs and reasons are nobody's. */
const MAX_TEXT = 300

export function writeFrame(frame: Frame): Uint8Array<ArrayBuffer> {
  return encoding.encode((to) => {
    switch (frame.kind) {
      case 'open':
        encoding.writeVarUint(to, KIND.open)
        encoding.writeVarUint(to, frame.channel)
        encoding.writeVarString(to, frame.document)
        encoding.writeVarUint(to, frame.acks ? 1 : 0)
        encoding.writeVarUint(to, frame.schemaVersion)
        encoding.writeVarString(to, frame.epoch)
        return encoding.writeVarString(to, frame.person)
      case 'opened':
        encoding.writeVarUint(to, KIND.opened)
        encoding.writeVarUint(to, frame.channel)
        encoding.writeVarUint(to, frame.mayWrite ? 1 : 0)
        encoding.writeVarUint(to, frame.schemaVersion)
        return encoding.writeVarString(to, frame.epoch)
      case 'whole':
      case 'more':
      case 'last':
        encoding.writeVarUint(to, KIND[frame.kind])
        encoding.writeVarUint(to, frame.channel)
        return encoding.writeUint8Array(to, frame.bytes)
      case 'close':
        encoding.writeVarUint(to, KIND.close)
        encoding.writeVarUint(to, frame.channel)
        encoding.writeVarUint(to, frame.code)
        return encoding.writeVarString(to, frame.reason)
      case 'got':
        encoding.writeVarUint(to, KIND.got)
        return encoding.writeVarUint(to, frame.bytes)
    }
  })
}

/** Reads a frame; null for bytes that are none, whatever they are. Bytes inside are a view on `data`. */
export function readFrame(data: Uint8Array): Frame | null {
  try {
    const from = decoding.createDecoder(data)
    const frame = readParts(from)
    return decoding.hasContent(from) ? null : frame
  } catch {
    return null
  }
}

function readParts(from: decoding.Decoder): Frame | null {
  const kind = decoding.readVarUint(from)
  if (kind === KIND.got) return { kind: 'got', bytes: decoding.readVarUint(from) }
  const channel = decoding.readVarUint(from)
  switch (kind) {
    case KIND.open: {
      const document = readText(from)
      const [acks, schemaVersion] = [decoding.readVarUint(from), decoding.readVarUint(from)]
      const [epoch, person] = [readText(from), readText(from)]
      return { kind: 'open', channel, document, acks: readFlag(acks), schemaVersion, epoch, person }
    }
    case KIND.opened: {
      const [mayWrite, schemaVersion] = [decoding.readVarUint(from), decoding.readVarUint(from)]
      return { kind: 'opened', channel, mayWrite: readFlag(mayWrite), schemaVersion, epoch: readText(from) }
    }
    case KIND.whole:
      return { kind: 'whole', channel, bytes: decoding.readTailAsUint8Array(from) }
    case KIND.more:
      return { kind: 'more', channel, bytes: decoding.readTailAsUint8Array(from) }
    case KIND.last:
      return { kind: 'last', channel, bytes: decoding.readTailAsUint8Array(from) }
    case KIND.close:
      return { kind: 'close', channel, code: decoding.readVarUint(from), reason: readText(from) }
    default:
      return null
  }
}

function readText(from: decoding.Decoder): string {
  const text = decoding.readVarString(from)
  if (text.length > MAX_TEXT) throw new RangeError('a text that long is none of ours')
  return text
}

function readFlag(value: number): boolean {
  if (value > 1) throw new RangeError('a flag is 0 or 1')
  return value === 1
}
