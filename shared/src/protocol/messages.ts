/**
 * Message types on `/sync/<document>`: the first varuint of every binary message. 0 to 3 are those of y-websocket, so
 * that an unmodified WebsocketProvider works; ours are sent only to a client that asked for them with `?acks=1`.
 */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** Server to client: varuint n. The first n update messages (sync step 2 or update) of this connection are on disk. */
  ack: 100,
  /** Server to client: varuint n, varstring reason. Update message n of this connection was refused and is nowhere. */
  refused: 101,
} as const

/** Sub-types of `MESSAGE.sync` (y-protocols/sync). */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

export const REFUSAL_REASONS = ['read-only', 'malformed', 'storage'] as const
/** Why an update was refused. */
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/** The query parameter with which a client asks for acknowledgements. */
export const ACKS_PARAMETER = 'acks'

/** The query parameters with which a client of one document says which layout it knows, and of which epoch it has what. */
export const SCHEMA_PARAMETER = 'schema'
export const EPOCH_PARAMETER = 'epoch'

/** The websocket subprotocol that carries an access token: `samenspoor.bearer.<token>`. */
export const BEARER_SUBPROTOCOL = 'samenspoor.bearer.'
