/** Why the server closes a websocket. Codes from 4000 are ours (RFC 6455, section 7.4.2). */
export const CLOSE_CODES = {
  /** The server stops or starts again; come back. */
  restart: 1012,
  /** The document could not be loaded; nothing was made in its place. */
  loadFailed: 1011,
  /** A message or frame that is too long. */
  tooLarge: 1009,
  /** Too slow a reader, or the server is too busy: come back later. */
  tryLater: 1013,
  /** A message that the protocol does not know, or that damages the document. */
  malformed: 4400,
  /** Not signed in, or the session ended. */
  unauthenticated: 4401,
  /** May not open this document, or its rights changed. */
  forbidden: 4403,
  /** No such document. The same answer as `forbidden` where a name could be guessed. */
  unknownDocument: 4404,
  /** The document was put back from a backup: what the client has of it is of another epoch, and may not merge. */
  otherEpoch: 4409,
  /** The work that the client has is of another person than who is signed in now. */
  otherPerson: 4410,
  /** Too many messages or connections. */
  tooMany: 4429,
} as const

/** After these there is no use in connecting again by itself, unless `forbidden` ends a connection that was there. */
export const FINAL_CLOSE_CODES: readonly number[] = [
  CLOSE_CODES.malformed,
  CLOSE_CODES.unauthenticated,
  CLOSE_CODES.forbidden,
  CLOSE_CODES.unknownDocument,
  CLOSE_CODES.otherPerson,
]
