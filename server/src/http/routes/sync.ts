import { upgradeWebSocket } from '@hono/node-server'
import { ACKS_PARAMETER } from '@samenspoor/shared/protocol/messages'
import { Hono } from 'hono'
import type { WebSocket } from 'ws'
import { nl } from '../../nl.ts'
import type { Connection } from '../../sync/connection.ts'
import { WebsocketChannel } from '../../sync/websocket-channel.ts'
import type { AppEnvironment } from '../environment.ts'
import { requireIdentity } from '../guards.ts'
import { notFound, problem } from '../problem.ts'
import { originOf } from '../request-origin.ts'

/**
 * The websocket of one document: `/sync/<document name>`. Who it is, from which page, and whether the document may be
 * opened are decided here, before the upgrade; whoever may not gets an HTTP answer and no socket.
 */
export const sync = new Hono<AppEnvironment>().get(
  '/:document',
  requireIdentity,
  async (c, next) => {
    if (c.req.header('upgrade')?.toLowerCase() !== 'websocket') return notFound(c)
    return next()
  },
  async (c, next) => {
    const { gateway } = c.var.services.sync
    const { identity } = c.var
    const document = c.req.param('document')
    const origin = originOf(c)
    const admission = await gateway.admit(identity, document, origin)
    if (!admission.ok) {
      const { status } = admission
      if (status === 429) return problem(c, 429, nl.problem.tooMany, nl.problem.tooManyDetail)
      return status === 503 ? problem(c, 503, nl.problem.unavailable) : problem(c, 403, nl.problem.forbidden)
    }
    let connection: Connection | undefined
    return upgradeWebSocket(
      () => ({
        onOpen: (_event, { raw }) => {
          connection = gateway.open(new WebsocketChannel(raw as unknown as WebSocket), {
            document,
            person: admission.person,
            credential: identity.key,
            origin,
            acks: c.req.query(ACKS_PARAMETER) === '1',
          })
        },
        onMessage: ({ data }) => {
          if (typeof data === 'string') connection?.receive(data)
          else if (data instanceof ArrayBuffer) connection?.receive(new Uint8Array(data))
        },
        onClose: () => connection && gateway.closed(connection),
      }),
      { onError: (error) => c.var.services.logger.error({ err: error, document }, 'websocket') },
    )(c, next)
  },
)
