import { Hono } from 'hono'
import { nl } from '../../nl.ts'
import type { AppEnvironment } from '../environment.ts'
import { requireLoopbackHost } from '../guards.ts'
import { notFound, problem } from '../problem.ts'
import { originOf } from '../request-origin.ts'
import { beginSession } from './session.ts'

/** The people that the demo can be tried as. */
export const demoPeople = new Hono<AppEnvironment>().get('/demo/people', requireLoopbackHost, async (c) => {
  const { demo } = c.var.services
  return demo === null ? notFound(c) : c.json(await demo.people())
})

/** The links that the server prints at its start. */
export const demoLinks = new Hono<AppEnvironment>().get('/:proof', requireLoopbackHost, async (c) => {
  const { demo, audit } = c.var.services
  if (demo === null) return notFound(c)
  const person = await demo.identify(c.req.param('proof'))
  if (person === null) {
    audit.record({ action: 'sign-in', actor: null, object: 'demo-link', result: 'refused', origin: originOf(c) })
    return problem(c, 404, nl.problem.notFound, nl.problem.unknownLink)
  }
  await beginSession(c, person)
  return c.redirect('/')
})
