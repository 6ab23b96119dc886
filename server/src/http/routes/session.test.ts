import { describe, expect, test } from 'vitest'
import { demoProgramme } from '../../demo/demo-programme.ts'
import { send, signIn } from '../../testing/clients/http-client.ts'
import { PEOPLE, startTestServer } from '../../testing/servers/test-server.ts'

describe('signing in', () => {
  test('gives a cookie that scripts and other sites cannot use, and a new one each time', async () => {
    const server = await startTestServer()
    const answer = await fetch(`${server.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: PEOPLE.wmo }),
    })
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^samenspoor_session=[\w-]{43}; .*Path=\/; HttpOnly; SameSite=Lax$/)
    const [first, second] = [await signIn(server), await signIn(server)]
    expect(first).not.toBe(second)
    const me = await fetch(`${server.url}/api/v1/me`, { headers: { cookie: first } })
    expect(await me.json()).toEqual(demoProgramme.people.find(({ id }) => id === PEOPLE.wmo))
  })

  test('over https gives a __Host- cookie, and takes no other', async () => {
    const server = await startTestServer()
    const answer = await fetch(`${server.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-proto': 'https' },
      body: JSON.stringify({ person: PEOPLE.wmo }),
    })
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-samenspoor_session=.*; Secure/)
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000')
    const plain = await signIn(server)
    const headers = { cookie: plain, 'x-forwarded-proto': 'https' }
    expect((await fetch(`${server.url}/api/v1/me`, { headers })).status).toBe(401)
  })

  test('[OPS14] by a printed link works once; by another one does not', async () => {
    const server = await startTestServer()
    const person = demoProgramme.people[0]
    if (person === undefined || server.demo === null) throw new Error('no demo')
    const proof = server.demo.proofOf(person.id)
    const answer = await fetch(`${server.url}/demo/aanmelden/${proof}`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/'])
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    expect((await fetch(`${server.url}/api/v1/me`, { headers: { cookie } })).status).toBe(200)
    const again = await fetch(`${server.url}/demo/aanmelden/${proof}`, { redirect: 'manual' })
    expect([again.status, again.headers.get('location'), again.headers.get('set-cookie')]).toEqual([302, '/', null])
    expect(server.lines.filter((line) => line.includes('used-link'))).toHaveLength(1)
    for (const wrong of [`${proof}x`, proof.replace(/.$/, (last) => (last === '0' ? '1' : '0')), 'wmo', 'wmo-']) {
      expect((await fetch(`${server.url}/demo/aanmelden/${wrong}`, { redirect: 'manual' })).status).toBe(404)
    }
  })

  test('again ends the session that the browser had', async () => {
    const server = await startTestServer()
    const cookie = await signIn(server)
    await fetch(`${server.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ person: PEOPLE.jeugd }),
    })
    expect((await fetch(`${server.url}/api/v1/me`, { headers: { cookie } })).status).toBe(401)
  })

  test('as a stranger, or as nobody, is refused', async () => {
    const server = await startTestServer()
    const attempt = (body: string, type = 'application/json') =>
      fetch(`${server.url}/api/v1/session`, { method: 'POST', headers: { 'content-type': type }, body })
    expect((await attempt('{"person":"burgemeester@voorschoten.example"}')).status).toBe(404)
    expect((await attempt('{"person":"geen adres"}')).status).toBe(400)
    expect((await attempt('{')).status).toBe(400)
    expect((await attempt(JSON.stringify({ person: PEOPLE.wmo }), 'text/plain')).status).toBe(400)
    expect((await attempt(JSON.stringify({ person: 'x'.repeat(100_000) }))).status).toBe(413)
  })

  test('[PRO14] out closes the sockets of that session', async () => {
    const server = await startTestServer({ times: { recheckMs: 60_000 } })
    const cookie = await signIn(server)
    const { WebSocket } = await import('ws')
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/voorschoten:programme`, {
      headers: { cookie },
    })
    await new Promise((resolve) => socket.once('message', resolve))
    const closed = new Promise<number>((resolve) => socket.once('close', resolve))
    const answer = await fetch(`${server.url}/api/v1/session`, { method: 'DELETE', headers: { cookie } })
    expect([answer.status, answer.headers.get('clear-site-data')]).toEqual([204, '"cache", "storage"'])
    expect(answer.headers.get('set-cookie')).toMatch(/^samenspoor_session=; Max-Age=0/)
    expect(await closed).toBe(4401)
    expect((await fetch(`${server.url}/api/v1/me`, { headers: { cookie } })).status).toBe(401)
  })

  test('[OFF11] leaves the storage of a browser alone while work waits in it', async () => {
    const server = await startTestServer()
    const clears = async (method: string, path: string, cookie: string, body?: string) => {
      const headers = { cookie, 'content-type': 'application/json' }
      const answer = await fetch(`${server.url}/api/v1${path}`, { method, headers, ...(body ? { body } : {}) })
      return answer.headers.get('clear-site-data')
    }
    const another = JSON.stringify({ person: PEOPLE.jeugd })
    for (const [mark, cleared] of [
      ['; samenspoor_work_waits=1', '"cache"'],
      ['', '"cache", "storage"'],
    ] as const) {
      expect(await clears('POST', '/session', (await signIn(server)) + mark, another)).toBe(cleared)
      expect(await clears('DELETE', '/session', (await signIn(server)) + mark)).toBe(cleared)
      expect(await clears('GET', '/me', `samenspoor_session=ended${mark}`)).toBe(cleared)
    }
  })

  test('is not there without the demo, and not under a name that is not of this machine', async () => {
    const off = await startTestServer({ demo: false })
    expect((await fetch(`${off.url}/api/v1/demo/people`)).status).toBe(404)
    expect((await fetch(`${off.url}/demo/aanmelden/wmo-x`)).status).toBe(404)
    const body = JSON.stringify({ person: PEOPLE.wmo })
    const headers = { 'content-type': 'application/json', 'content-length': String(body.length) }
    expect(await send(off, 'POST', '/api/v1/session', headers, body)).toBe(404)
    const on = await startTestServer()
    const rebound = { ...headers, host: 'kwaad.example:4321' }
    expect(await send(on, 'POST', '/api/v1/session', rebound, body)).toBe(403)
    expect(await send(on, 'POST', '/api/v1/session', headers, body)).toBe(201)
  })
})
