import { Hono } from 'hono'
import { nl } from '../../nl.ts'
import type { AppEnvironment } from '../environment.ts'
import { requireLoopbackHost } from '../guards/guards.ts'
import { originOf } from '../guards/request-origin.ts'
import { notFound, problem } from '../problem.ts'
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
  const proof = c.req.param('proof')
  const person = await demo.identify(proof)
  if (person === null) {
    const event = { action: 'sign-in', actor: null, object: 'demo-link', origin: originOf(c) } as const
    const isUsed = demo.wasUsed(proof)
    audit.record({ ...event, result: 'refused', reason: isUsed ? 'used-link' : 'unknown-link' })
    // Whoever is signed in by now goes on; others choose who they are there.
    if (isUsed) return c.redirect('/')
    return problem(c, 404, nl.problem.notFound, nl.problem.unknownLink)
  }
  await beginSession(c, person)
  return c.redirect('/')
})
