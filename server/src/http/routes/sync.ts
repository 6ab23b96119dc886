import { upgradeWebSocket } from '@hono/node-server'
import { CHANNELS_SUBPROTOCOL } from '@samenspoor/shared/protocol/channels/frames'
import { ACKS_PARAMETER, EPOCH_PARAMETER, SCHEMA_PARAMETER } from '@samenspoor/shared/protocol/messages'
import { type Context, Hono, type Next } from 'hono'
import type { WSEvents } from 'hono/ws'
import type { WebSocket } from 'ws'
import { offeredSubprotocols } from '../../auth/identify-request.ts'
import { correlation, newCorrelation, withCorrelation } from '../../logging/correlation.ts'
import { nl } from '../../nl.ts'
import { Carrier } from '../../sync/channels/carrier.ts'
import type { Connection } from '../../sync/connection.ts'
import { WebsocketChannel } from '../../sync/sockets/websocket-channel.ts'
import type { AppEnvironment } from '../environment.ts'
import { requireIdentity } from '../guards/guards.ts'
import { originOf } from '../guards/request-origin.ts'
import { notFound, problem } from '../problem.ts'

/** What hears the messages of a socket. */
interface Listener {
  receive(data: Uint8Array | string): void
  /** The socket is gone. */
  gone(): void
}

/**
 * The websockets: `/sync/<document name>` of one document, and `/sync` of as many as the client opens on it. Who it is,
 * from which page, and whether the document may be opened are decided here, before the upgrade; whoever may not gets an
 * HTTP answer and no socket. What is asked for on a socket of many is decided per channel.
 */
export const sync = new Hono<AppEnvironment>()
  .use(requireIdentity, async (c, next) => {
    if (c.req.header('upgrade')?.toLowerCase() !== 'websocket') return notFound(c)
    return next()
  })
  .get('/', async (c, next) => {
    const { gateway } = c.var.services.sync
    const { identity } = c.var
    const offered = offeredSubprotocols(c.req.header('sec-websocket-protocol'))
    if (!offered.has(CHANNELS_SUBPROTOCOL)) return problem(c, 400, nl.problem.badRequest)
    const admission = gateway.admitCarrier(identity)
    if (!admission.ok) return refused(c, admission.status)
    const { logger } = c.var.services
    return upgrade(c, next, {}, (socket) => new Carrier(socket, { gateway, identity, origin: originOf(c), logger }))
  })
  .get('/:document', async (c, next) => {
    const { gateway } = c.var.services.sync
    const { identity } = c.var
    const document = c.req.param('document')
    const origin = originOf(c)
    const admission = await gateway.admit(identity, document, origin)
    if (!admission.ok) return refused(c, admission.status)
    const options = {
      document,
      person: admission.person,
      credential: identity.key,
      origin,
      acks: c.req.query(ACKS_PARAMETER) === '1',
      schemaVersion: Number(c.req.query(SCHEMA_PARAMETER) ?? 1) || 1,
      epoch: c.req.query(EPOCH_PARAMETER) ?? '',
    }
    return upgrade(c, next, { document }, (socket) => {
      const channel = new WebsocketChannel(socket, c.env.incoming.socket)
      return listen(gateway, gateway.open(channel, options))
    })
  })

/** Answers with a websocket, for which `open` makes the listener. When that fails, the line in the log says `about` what. */
function upgrade(
  c: Context<AppEnvironment>,
  next: Next,
  about: { readonly document?: string },
  open: (socket: WebSocket) => Listener,
) {
  const { logger } = c.var.services
  const onError = (error: unknown): void => logger.error({ err: error, ...about }, 'websocket')
  c.set('isUpgraded', true)
  return upgradeWebSocket(eventsOf(open, onError), { onError })(c, next)
}

function listen(gateway: { closed(connection: Connection): void }, connection: Connection): Listener {
  return { receive: (data) => connection.receive(data), gone: () => gateway.closed(connection) }
}

/**
 * Messages come straight from the websocket: the event that Hono puts around each, and its copy of the bytes, would cost
 * as much as reading them.
 */
function eventsOf(open: (socket: WebSocket) => Listener, onError: (error: unknown) => void): () => WSEvents {
  // What the socket does is logged under the request that opened it.
  const id = correlation() ?? newCorrelation()
  let listener: Listener | undefined
  const receive = (data: Buffer, isBinary: boolean): void => {
    try {
      withCorrelation(id, () => listener?.receive(isBinary ? data : data.toString()))
    } catch (error) {
      onError(error)
    }
  }
  return () => ({
    onOpen: (_event, { raw }) => {
      const socket = raw as unknown as WebSocket
      listener = withCorrelation(id, () => open(socket))
      socket.on('message', receive)
      socket.on('close', () => listener?.gone())
    },
  })
}

function refused(c: Context<AppEnvironment>, status: 403 | 429 | 503) {
  if (status === 429) return problem(c, 429, nl.problem.tooMany, nl.problem.tooManyDetail)
  return status === 503 ? problem(c, 503, nl.problem.unavailable) : problem(c, 403, nl.problem.forbidden)
}
