import { describe, expect, test } from 'vitest'
import { send, signIn, UPGRADE } from '../../testing/clients/http-client.ts'
import { RawClient } from '../../testing/clients/raw-client.ts'
import { PEOPLE, startTestServer } from '../../testing/servers/test-server.ts'

describe('another website', () => {
  const HOSTILE: Record<string, string>[] = [
    { origin: 'https://kwaad.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]

  test('makes nobody sign in or out', async () => {
    const server = await startTestServer()
    const cookie = await signIn(server)
    const body = JSON.stringify({ person: PEOPLE.wmo })
    const json = { 'content-type': 'application/json', 'content-length': String(body.length), cookie }
    for (const headers of HOSTILE) {
      expect(await send(server, 'POST', '/api/v1/session', { ...json, ...headers }, body)).toBe(403)
      expect(await send(server, 'DELETE', '/api/v1/session', { cookie, ...headers })).toBe(403)
    }
    const own = { origin: server.url, 'sec-fetch-site': 'same-origin', cookie }
    expect(await send(server, 'DELETE', '/api/v1/session', own)).toBe(204)
  })

  test('[PRO2] opens no websocket', async () => {
    const server = await startTestServer()
    const cookie = await signIn(server)
    const port = new URL(server.url).port
    const path = '/sync/voorschoten:programme'
    const origins = ['https://kwaad.example', 'null', `http://127.0.0.1.kwaad.example:${port}`, 'http://127.0.0.1:1']
    for (const origin of origins) expect(await send(server, 'GET', path, { ...UPGRADE, cookie, origin })).toBe(403)
    expect(server.sync.rooms.size).toBe(0)
    expect(await send(server, 'GET', path, { ...UPGRADE, cookie, origin: server.url })).toBe(101)
  })
})

describe('the websocket', () => {
  test('[PRO2] opens only documents of whoever asks; what does not exist is answered as what is forbidden', async () => {
    const server = await startTestServer()
    const status = (document: string, headers: Record<string, string>): Promise<number> =>
      send(server, 'GET', `/sync/${document}`, { ...UPGRADE, ...headers })
    const token = await server.token(PEOPLE.wmo)
    const stranger = await server.signIns.begin('stranger@example.nl', 'token')
    const bearer = (value: string) => ({ authorization: `Bearer ${value}` })
    expect(await status('voorschoten:track:wmo', bearer(token))).toBe(101)
    expect(await status('voorschoten%3Atrack%3Awmo', bearer(token))).toBe(101)
    expect(await status('voorschoten:track:wmo', {})).toBe(401)
    expect(await status('voorschoten:track:wmo', bearer('wrong'))).toBe(401)
    expect(await status('voorschoten:track:wmo', { authorization: 'Basic x' })).toBe(401)
    expect(await status('voorschoten:track:wmo', { cookie: `samenspoor_session=${token}` })).toBe(401)
    expect(await status('voorschoten:track:wmo', { 'sec-websocket-protocol': `samenspoor.bearer.${token}` })).toBe(101)
    expect(await status('voorschoten:track:wmo', { 'sec-websocket-protocol': 'samenspoor.bearer.x' })).toBe(401)
    expect(await status('voorschoten:track:wmo', bearer(stranger))).toBe(403)
    const none = ['leiden:track:wmo', 'voorschoten:track:none', 'voorschoten:plan:bestuur', 'VOORSCHOTEN:track:wmo']
    const strange = ['voorschoten:track:wmo%00', '__proto__', '..%2Fvoorschoten:track:wmo', 'voorschoten:programme:x']
    for (const name of [...none, ...strange]) expect([name, await status(name, bearer(token))]).toEqual([name, 403])
    expect(await send(server, 'GET', '/elders', { ...UPGRADE, ...bearer(token) })).toBe(404)
    expect(await send(server, 'GET', '/sync/a/b', { ...UPGRADE, ...bearer(token) })).toBe(404)
    expect(await send(server, 'GET', '/sync/%E0%A4%A', { ...UPGRADE, ...bearer(token) })).toBe(403)
    expect((await fetch(`${server.url}/sync/voorschoten:programme`, { headers: bearer(token) })).status).toBe(404)
  })

  test('[PRO2] answers with the subprotocol that carried the token', async () => {
    const server = await startTestServer()
    const token = await server.token(PEOPLE.wmo)
    const client = await RawClient.connect(server.url, 'voorschoten:programme', { token })
    expect(client.socket.protocol).toBe(`samenspoor.bearer.${token}`)
  })
})
