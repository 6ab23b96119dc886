let last: { readonly message: Uint8Array; readonly frame: Uint8Array } | null = null

/**
 * A binary message of the server as it goes over the line (RFC 6455): final, not masked, not compressed. What is sent to
 * many in a row is framed once.
 */
export function websocketFrame(message: Uint8Array): Uint8Array {
  if (last?.message === message) return last.frame
  const frame = Buffer.concat([head(message.length), message])
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
