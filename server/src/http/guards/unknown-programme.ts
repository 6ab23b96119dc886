import type { Context } from 'hono'
import { nl } from '../../nl.ts'
import type { AppEnvironment } from '../environment.ts'
import { notFound } from '../problem.ts'
import { originOf } from './request-origin.ts'

/** The answer for a programme that does not exist or that is not for whoever asks; who asks is written in the audit trail. */
export function unknownProgramme(c: Context<AppEnvironment>): Response {
  const event = { action: 'open-programme', actor: c.var.identity.person, object: c.req.param('id') ?? '' } as const
  c.var.services.audit.record({ ...event, origin: originOf(c), result: 'refused' })
  return notFound(c, nl.problem.unknownProgramme)
}
