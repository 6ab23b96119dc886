import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Below those that systems hand out to whoever connects somewhere: one of those can be taken again before it is used. */
const FIRST = 20_000
const LAST = 29_999
const TRIES = 100

/** A port of this machine that nobody listens on; also for a server that ends and comes back on it. */
export async function freePort(): Promise<number> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const port = randomInt(FIRST, LAST + 1)
    if (await isFree(port)) return port
  }
  throw new Error(`no port is free between ${FIRST} and ${LAST}`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
