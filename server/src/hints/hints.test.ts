import { pino } from 'pino'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../storage/postgres/database.ts'
import { eventually } from '../testing/clients/stock-client.ts'
import { hasPostgres, postgresSchema } from '../testing/servers/postgres-schema.ts'
import { RedisServer } from '../testing/servers/redis-server.ts'
import { HINT_BYTES, type Hints, type OpenHints } from './hints.ts'
import { postgresHints } from './postgres-hints.ts'
import { redisHints } from './redis-hints.ts'

const logger = pino({ level: 'silent' })

interface End {
  readonly hints: Hints
  readonly heard: string[]
  lines: number
}

/** One server's end of a line, once it is there. */
async function listen(open: OpenHints): Promise<End> {
  const heard: string[] = []
  const counted = { lines: 0 }
  const hints = open({
    onText: (text) => void heard.push(text),
    onLine: () => {
      counted.lines += 1
    },
  })
  onTestFinished(() => hints.close())
  const end = Object.assign(counted, { hints, heard })
  await eventually(() => end.lines === 1)
  return end
}

async function carries(from: End, to: End, text: string): Promise<void> {
  await from.hints.send(text)
  await eventually(() => to.heard.includes(text))
}

describe.skipIf(!hasPostgres)('a line by PostgreSQL', { timeout: 20_000 }, () => {
  test('carries what is said, as long as it may be, and nothing of another channel', async () => {
    const url = await postgresSchema()
    const [here, there] = [await listen(postgresHints(url, 'a', logger)), await listen(postgresHints(url, 'a', logger))]
    const elsewhere = await listen(postgresHints(url, 'b', logger))
    await carries(here, there, 'x'.repeat(HINT_BYTES))
    await carries(there, here, `€'"\\`)
    await carries(elsewhere, elsewhere, 'last')
    expect(elsewhere.heard).toEqual(['last'])
  })

  test('[NOD8] comes back by itself when the connection is lost', async () => {
    const url = await postgresSchema()
    const [here, there] = [await listen(postgresHints(url, 'c', logger)), await listen(postgresHints(url, 'c', logger))]
    const database = openDatabase(url, 1)
    onTestFinished(() => database.close())
    await database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN "c"' AND pid <> pg_backend_pid()`,
    )
    await eventually(() => here.lines === 2 && there.lines === 2)
    await carries(here, there, 'again')
  })

  test('says so when there is no line, and goes on trying', async () => {
    const heard: string[] = []
    const hints = postgresHints(
      'postgres://nobody@127.0.0.1:1/none',
      'd',
      logger,
    )({
      onText: (text) => void heard.push(text),
      onLine: () => expect.unreachable(),
    })
    await expect(hints.send('x')).rejects.toThrow('no line')
    await hints.close()
  })
})

describe.skipIf(RedisServer.program() === null)('a line by Redis', { timeout: 20_000 }, () => {
  test('[NOD8] carries what is said, and comes back by itself when Redis was away', async () => {
    const redis = await RedisServer.start()
    const ends = ['a', 'a', 'b'].map((channel) => listen(redisHints(redis.url, channel, logger)))
    const [here, there, elsewhere] = (await Promise.all(ends)) as [End, End, End]
    await carries(here, there, 'x'.repeat(HINT_BYTES))
    await redis.stop()
    await expect(here.hints.send('lost')).rejects.toThrow()
    await redis.startAgain()
    await eventually(() => here.lines === 2 && there.lines === 2)
    await carries(here, there, 'again')
    await carries(there, here, 'and back')
    await carries(elsewhere, elsewhere, 'last')
    expect(elsewhere.heard).toEqual(['last'])
    expect(there.heard).not.toContain('lost')
  })
})
