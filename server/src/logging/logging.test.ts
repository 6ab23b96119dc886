import { once } from 'node:events'
import { connect } from 'node:net'
import { personIdSchema } from '@samenspoor/shared/model/ids'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { DEMO_SIGN_IN_PATH } from '../auth/demo-sign-in.ts'
import { beside } from '../testing/beside.ts'
import { send, signIn, UPGRADE } from '../testing/clients/http-client.ts'
import { RawClient } from '../testing/clients/raw-client.ts'
import { logLineSchema } from '../testing/log-line.ts'
import { PEOPLE, recordingLogger, startTestServer, type TestServer } from '../testing/servers/test-server.ts'
import { describeError } from './describe-error.ts'
import { createLogger } from './logger.ts'
import { Quiet } from './quiet.ts'

interface Line {
  readonly action?: string
  readonly actor?: string | null
  readonly object?: string
  readonly result?: string
  readonly reason?: string
  readonly correlation?: string
}

const linesOf = (server: TestServer): Line[] => server.lines.map((line) => logLineSchema.parse(JSON.parse(line)))

const refusals = (server: TestServer): (string | undefined)[][] =>
  linesOf(server)
    .filter(({ result }) => result === 'refused')
    .map(({ action, actor, object, reason }) => [action, actor ?? 'nobody', object, reason])

describe('a line of the log', () => {
  test('[OPS1] has one shape whatever happens, and holds no secret and nothing of a plan', async () => {
    let isBroken = false
    const server = await startTestServer({
      wrap: (storage) =>
        beside(storage, {
          registry: beside(storage.registry, {
            programmes: async () => {
              if (isBroken) throw Object.assign(new Error('no answer'), { detail: 'Row (geheim) was refused', code: 7 })
              return storage.registry.programmes()
            },
          }),
        }),
    })
    const cookie = await signIn(server)
    const token = await server.token(PEOPLE.wmo)
    const writer = await RawClient.connect(server.url, 'voorschoten:track:wmo', { token, acks: true })
    const doc = new Y.Doc()
    doc.getMap('items').set('x', 'Aanbesteding stoppen: geheim')
    writer.sendUpdate(Y.encodeStateAsUpdate(doc))
    await writer.next('ack')
    writer.send(0, 2, Uint8Array.of(1, 2, 3))
    await writer.closed
    isBroken = true
    const link = server.demo?.proofOf(personIdSchema.parse(PEOPLE.wmo)) ?? ''
    expect((await fetch(`${server.url}${DEMO_SIGN_IN_PATH}/${link}`)).status).toBe(500)
    const answer = await fetch(`${server.url}/api/v1/me`, { headers: { cookie } })
    const body = (await answer.json()) as object
    expect([answer.status, Object.keys(body)]).toEqual([500, ['type', 'title', 'status', 'detail', 'correlation']])
    expect(JSON.stringify(body)).not.toMatch(/geheim|no answer|\.ts|node_modules/)
    isBroken = false
    await fetch(`${server.url}/api/v1/session`, { method: 'DELETE', headers: { cookie } })
    await fetch(`${server.url}/sync/voorschoten%3Atrack%3Awmo%0A%7B%22audit%22%3Atrue%7D`, {
      headers: { authorization: `Bearer ${token}x` },
    })
    const lines = linesOf(server)
    expect(lines.map(({ action }) => action)).toEqual(expect.arrayContaining(['sign-in', 'sign-out', 'write-document']))
    const text = server.lines.join('')
    for (const secret of [token, cookie.split('=')[1] ?? '', link, 'geheim', 'Aanbesteding'])
      expect(text).not.toContain(secret)
    expect(server.lines.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true)
  })

  test('[OPS1] tells of an error what and where, not what a library hung on it', () => {
    const cause = Object.assign(new Error('x'.repeat(1_000)), { code: 'EIO', path: '/secret' })
    const told = describeError(new TypeError('broken\nline', { cause }))
    expect(told).toMatchObject({ type: 'TypeError', message: 'broken\nline', cause: { type: 'Error', code: 'EIO' } })
    expect([told.cause?.message.length, JSON.stringify(told).includes('secret')]).toEqual([501, false])
    expect(told.stack).toMatch(/^at /)
    expect(describeError('text')).toEqual({ type: 'string', message: 'text' })
    const ring = new Error('ring')
    ring.cause = ring
    expect(JSON.stringify(describeError(ring)).match(/ring/g)).toHaveLength(4)
    const { logger, lines } = recordingLogger()
    logger.error({ err: cause, document: 'a\n{"audit":true}' }, 'b\nc')
    expect(lines).toHaveLength(1)
    expect(logLineSchema.parse(JSON.parse(lines[0] ?? ''))).toMatchObject({ level: 'error', msg: 'b\nc' })
    const silent: string[] = []
    createLogger('silent', { write: (line) => void silent.push(line) }).fatal('nothing')
    expect(silent).toEqual([])
  })
})

describe('the audit trail', () => {
  test('[OPS2] [OPS13] tells who was refused what, from where and why', async () => {
    const server = await startTestServer()
    const token = await server.token(PEOPLE.wmo)
    const bearer = { authorization: `Bearer ${token}` }
    const me = '/api/v1/me'
    await send(server, 'POST', '/api/v1/session', { origin: 'https://evil.example' })
    await send(server, 'GET', '/api/v1/demo/people', { host: 'evil.example' })
    await send(server, 'GET', me, {})
    await send(server, 'GET', me, { authorization: 'Bearer nonsense' })
    await send(server, 'GET', '/sync/voorschoten:programme', UPGRADE)
    await send(server, 'GET', '/api/v1/programmes/elders', bearer)
    await send(server, 'GET', '/sync/elders:programme', { ...UPGRADE, ...bearer })
    expect(refusals(server)).toEqual([
      ['request', 'nobody', 'POST /api/v1/session', 'other-site'],
      ['request', 'nobody', 'GET /api/v1/demo/people', 'other-host'],
      ['sign-in', 'nobody', 'GET /api/v1/me', 'unknown-credential'],
      ['sign-in', 'nobody', 'GET /sync/voorschoten:programme', 'no-credential'],
      ['open-programme', PEOPLE.wmo, 'elders', undefined],
      ['open-document', PEOPLE.wmo, 'elders:programme', undefined],
    ])
    expect(linesOf(server).every(({ correlation }) => correlation !== undefined)).toBe(true)
    const stored = await server.storage.audit.linesAfter(0, 100)
    const ids = (list: readonly { action?: string; correlation?: string | null }[]) =>
      list.map(({ action, correlation }) => [action, correlation])
    expect(ids(stored)).toEqual(ids(linesOf(server)))
  })

  test('[OPS2] is not filled by one who is refused all the time', async () => {
    const server = await startTestServer()
    for (let attempt = 0; attempt < 20; attempt += 1) {
      await send(server, 'GET', `/api/v1/programmes/p${attempt}`, { authorization: 'Bearer nonsense' })
      await send(server, 'GET', '/api/v1/programmes/elders', {
        authorization: `Bearer ${await server.token(PEOPLE.wmo)}`,
      })
    }
    expect(refusals(server).map(([action]) => action)).toEqual(['sign-in', 'open-programme'])
    let now = 0
    const quiet = new Quiet(() => now)
    const heard = [0, 9_999, 10_000].map((moment) => {
      now = moment
      return quiet.isNews('x')
    })
    expect(heard).toEqual([true, false, true])
    for (let key = 0; key < 5_000; key += 1) quiet.isNews(String(key))
    expect(quiet.isNews('4999')).toBe(false)
  })
})

test('[OPS3] an answer, its problem and its lines carry one id, and a websocket keeps its own', async () => {
  const server = await startTestServer()
  const token = await server.token(PEOPLE.wmo)
  const answer = await fetch(`${server.url}/api/v1/programmes/elders`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const id = answer.headers.get('correlation-id')
  expect(id).toMatch(/^[0-9a-f]{16}$/)
  expect(await answer.json()).toMatchObject({ status: 404, correlation: id })
  expect(linesOf(server).at(-1)).toMatchObject({ action: 'open-programme', correlation: id })
  const other = await fetch(`${server.url}/healthz`, { headers: { 'correlation-id': 'mine' } })
  expect(other.headers.get('correlation-id')).not.toBe(id)
  const ids = new Set<string | undefined>()
  for (const person of [PEOPLE.lezer, PEOPLE.jeugd]) {
    const socket = await RawClient.connect(server.url, 'voorschoten:track:wmo', {
      token: await server.token(person),
      acks: true,
    })
    const doc = new Y.Doc()
    doc.getMap('items').set('x', 1)
    socket.sendUpdate(Y.encodeStateAsUpdate(doc))
    await socket.next('refused')
    const line = linesOf(server).at(-1)
    expect(line).toMatchObject({ action: 'write-document', actor: person, reason: 'read-only' })
    ids.add(line?.correlation)
  }
  expect([ids.size, ids.has(undefined), ids.has(id ?? '')]).toEqual([2, false, false])
})

test('[OPS1] a request that its browser breaks off is no fault of ours: it fills no log', async () => {
  const server = await startTestServer()
  const { hostname, port } = new URL(server.url)
  const socket = connect({ host: hostname, port: Number(port) })
  await once(socket, 'connect')
  const head = ['POST /api/v1/session HTTP/1.1', `Host: ${hostname}:${port}`, 'Content-Type: application/json']
  socket.write([...head, 'Transfer-Encoding: chunked', '', '5', '{"per'].join('\r\n'))
  // An answer to another shows that the first came in.
  await fetch(`${server.url}/healthz`)
  socket.destroy()
  await once(socket, 'close')
  await fetch(`${server.url}/healthz`)
  await server.stop()
  expect(server.lines.filter((line) => line.includes('request failed'))).toEqual([])
})
