import { hasPostgres, postgresSchema } from '@samenspoor/server/testing/servers/postgres-schema'
import { RedisServer } from '@samenspoor/server/testing/servers/redis-server'
import { describe, expect, onTestFinished, test } from 'vitest'
import type * as Y from 'yjs'
import { RunningServer } from '../e2e/server/running-server.ts'
import { runProgram } from './run-program.ts'
import { seeded } from './seeded.ts'
import { contentOf } from './stored-content.ts'
import { Writer } from './writer.ts'

const DOCUMENT = 'voorschoten:track:wmo'
const SEED = Number(process.env.SEED ?? 20261122)
const ROUNDS = process.env.LONG === '1' ? 20 : 2

interface Place {
  readonly environment: Record<string, string>
  readonly nodes: readonly [RunningServer, RunningServer]
  readonly redis: RedisServer | null
  writer(node: RunningServer, person: string, doc?: Y.Doc): Promise<Writer>
}

/** Two server processes on one database. */
async function twoNodes(withRedis: boolean): Promise<Place> {
  const redis = withRedis ? await RedisServer.start() : null
  const environment = {
    DATABASE_URL: await postgresSchema(),
    ...(redis === null ? {} : { REDIS_URL: redis.url }),
  }
  const start = async (): Promise<RunningServer> => {
    const server = await RunningServer.start(environment)
    onTestFinished(() => server.close())
    return server
  }
  const nodes = [await start(), await start()] as const
  const tokens = new Map<string, string>()
  return {
    ...{ environment, nodes, redis },
    writer: async (node, person, doc) => {
      const user = ['token', '--user', `${person}@demo.samenspoor.example`]
      const token = tokens.get(person) ?? (await runProgram('cli/main.ts', user, environment)).stdout.trim()
      tokens.set(person, token)
      const writer = new Writer(node.url, DOCUMENT, token, doc)
      onTestFinished(() => writer.provider.destroy())
      await writer.synced()
      return writer
    },
  }
}

const has =
  (...keys: string[]) =>
  (doc: Y.Doc): boolean =>
    keys.every((key) => doc.getMap('items').has(key))

function untilDoc(doc: Y.Doc, condition: (doc: Y.Doc) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (condition(doc)) resolve()
    }
    doc.on('update', check)
    check()
  })
}

/** The person ids that a writer sees beside its own. */
function others({ provider, doc }: Writer): string[] {
  const states = [...provider.awareness.getStates()].filter(([client]) => client !== doc.clientID)
  return states.map(([, state]) => String(Object(state.user).id))
}

function untilSees(writer: Writer, condition: (people: string[]) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (condition(others(writer))) resolve()
    }
    writer.provider.awareness.on('change', check)
    check()
  })
}

/** How many hints a server got from the others. */
async function hintsReceived({ url }: RunningServer): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(/^samenspoor_hints_total\{event="received"\} (\d+)$/m.exec(text)?.[1])
}

const lines = [
  { name: 'PostgreSQL', withRedis: false, isThere: hasPostgres },
  { name: 'Redis', withRedis: true, isThere: hasPostgres && RedisServer.program() !== null },
]

describe.each(lines)('two servers that talk by $name', ({ withRedis, isThere }) => {
  test.skipIf(!isThere)('[NOD1] [NOD5] show each other edits and who is here', async () => {
    const { nodes, writer } = await twoNodes(withRedis)
    const [wmo, lead] = [await writer(nodes[0], 'wmo'), await writer(nodes[1], 'projectleider')]
    for (const { provider } of [wmo, lead]) provider.awareness.setLocalStateField('view', 'board')
    await Promise.all([
      untilSees(wmo, (people) => people.includes('projectleider@demo.samenspoor.example')),
      untilSees(lead, (people) => people.includes('wmo@demo.samenspoor.example')),
    ])
    for (let edit = 0; edit < 20; edit += 1) {
      wmo.write(`heen ${edit}`)
      await untilDoc(lead.doc, has(`heen ${edit}`))
      lead.write(`terug ${edit}`)
      await untilDoc(wmo.doc, has(`terug ${edit}`))
    }
    // Each edit waits for the one before, so that each was told: none had to be found by looking in the log.
    for (const node of nodes) expect(await hintsReceived(node)).toBeGreaterThanOrEqual(20)
    wmo.provider.destroy()
    await untilSees(lead, (people) => people.length === 0)
  })

  test.skipIf(!isThere)(
    `[NOD9] [NOD5] lose nothing acknowledged when one is killed, and its people are gone from the other (seed ${SEED})`,
    async () => {
      const random = seeded(SEED)
      const place = await twoNodes(withRedis)
      const [stays, dies] = place.nodes
      const stayer = await place.writer(stays, 'wmo')
      let mover = await place.writer(dies, 'projectleider')
      const written: string[] = []
      const promised: string[] = []
      for (let round = 0; round < ROUNDS; round += 1) {
        mover.provider.awareness.setLocalStateField('view', 'board')
        await untilSees(stayer, (people) => people.length === 1)
        const killAfter = 50 + Math.floor(random() * 150)
        for (let edit = 0; edit < 300; edit += 1) {
          if (edit === killAfter) void dies.kill()
          const key = `round ${round} edit ${edit}`
          ;(random() < 0.5 ? stayer : mover).write(key)
          written.push(key)
          if (random() < 0.3) await new Promise((resolve) => setImmediate(resolve))
        }
        await dies.kill()
        promised.push(...mover.acknowledged, ...mover.seen, ...stayer.acknowledged, ...stayer.seen)
        const kept = await contentOf(place.environment, DOCUMENT)
        expect(promised.filter((key) => key.startsWith('round') && !kept.has(key))).toEqual([])
        // Nobody says goodbye for a server that is killed. After how long they are gone: nodes.test.ts of the server.
        if (round === 0) await untilSees(stayer, (people) => people.length === 0)
        // Whoever was on it goes on at the other, and then comes back.
        const { doc } = mover
        mover.provider.destroy()
        const refuge = await place.writer(stays, 'projectleider', doc)
        await Promise.all([untilDoc(stayer.doc, has(...written)), untilDoc(doc, has(...written))])
        refuge.provider.destroy()
        await dies.restart()
        mover = await place.writer(dies, 'projectleider', doc)
      }
      const fresh = await place.writer(dies, 'beheer')
      expect(has(...written)(fresh.doc)).toBe(true)
    },
  )
})

test.skipIf(!lines.every(({ isThere }) => isThere))(
  '[NOD8] without Redis people work on and see each other, later; with it everything is as before',
  async () => {
    const { nodes, writer, redis } = await twoNodes(true)
    const [wmo, lead] = [await writer(nodes[0], 'wmo'), await writer(nodes[1], 'projectleider')]
    await redis?.stop()
    for (let edit = 0; edit < 100; edit += 1) (edit % 2 === 0 ? wmo : lead).write(`zonder ${edit}`)
    const without = Array.from({ length: 100 }, (_, edit) => `zonder ${edit}`)
    await Promise.all([wmo, lead].map(({ doc }) => untilDoc(doc, has(...without))))
    wmo.provider.awareness.setLocalStateField('view', 'board')
    await redis?.startAgain()
    await untilSees(lead, (people) => people.length === 1)
    for (let edit = 0; edit < 20; edit += 1) {
      wmo.write(`weer ${edit}`)
      await untilDoc(lead.doc, has(`weer ${edit}`))
    }
    // A server starts without it too.
    await redis?.stop()
    await nodes[0].restart()
    wmo.write('opnieuw')
    await untilDoc(lead.doc, has('opnieuw'))
  },
)
