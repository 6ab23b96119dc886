interface Framed {
  readonly message: Uint8Array
  readonly frame: Uint8Array
}

/** Of late: a change and where people are go to many, one after the other. */
let last: Framed | null = null
let lastButOne: Framed | null = null

/**
 * A binary message of the server as it goes over the line (RFC 6455): final, not masked, not compressed. What is sent to
 * many in a row is framed once.
 */
export function websocketFrame(message: Uint8Array): Uint8Array {
  if (last?.message === message) return last.frame
  if (lastButOne?.message === message) return lastButOne.frame
  const frame = Buffer.concat([head(message.length), message])
  lastButOne = last
  last = { message, frame }
  return frame
}

/** Large ones are not copied, and not remembered. */
export const FRAMED_AT_MOST = 65_535

function head(length: number): Buffer {
  if (length < 126) return Buffer.of(0x82, length)
  const bytes = Buffer.alloc(4)
  bytes.writeUInt16BE(0x827e)
  bytes.writeUInt16BE(length, 2)
  return bytes
}
