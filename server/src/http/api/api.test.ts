import { programmeSchema } from '@samenspoor/shared/model/programme'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { demoProgramme } from '../../demo/demo-programme.ts'
import { asWmo } from '../../testing/clients/http-client.ts'
import { RawClient } from '../../testing/clients/raw-client.ts'
import { PEOPLE, startTestServer } from '../../testing/servers/test-server.ts'
import { api } from './api.ts'
import { scheduleAnswerSchema } from './schedule-answer.ts'

const PROBLEM = 'application/problem+json; charset=utf-8'

describe('the API', () => {
  test('gives a programme to who belongs to it, and to nobody else', async () => {
    const server = await startTestServer()
    const get = await asWmo(server)
    const summary = { id: 'voorschoten', title: demoProgramme.title, municipality: 'Voorschoten' }
    expect(await (await get('/api/v1/programmes')).json()).toEqual([summary])
    expect(programmeSchema.parse(await (await get('/api/v1/programmes/voorschoten')).json())).toEqual(demoProgramme)
    const stranger = { authorization: `Bearer ${await server.signIns.begin('stranger@example.nl', 'token')}` }
    expect(await (await fetch(`${server.url}/api/v1/programmes`, { headers: stranger })).json()).toEqual([])
    for (const id of ['voorschoten', 'leiden']) {
      const answer = await fetch(`${server.url}/api/v1/programmes/${id}`, { headers: stranger })
      expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
        404,
        expect.stringContaining('bestaat niet'),
      ])
    }
  })

  test('gives the schedule of what is on the board at that moment', async () => {
    const server = await startTestServer()
    const get = await asWmo(server)
    const read = async (query = '') =>
      scheduleAnswerSchema.parse(await (await get(`/api/v1/programmes/voorschoten/schedule${query}`)).json())
    const before = await read()
    expect(before.today).toBe('2021-11-16')
    expect(before.items.length).toBeGreaterThan(10)
    expect(before.links.length).toBeGreaterThan(0)
    const windowsOn = async (today: string) =>
      (await read(`?today=${today}`)).windows.map(({ steps, ...window }) => window)
    const wi = { decision: { track: 'wi', item: 'wi-7' }, lastDay: '2022-06-30', start: '2024-01-01' }
    const next = { nextLastDay: '2023-06-30', nextStart: '2025-01-01' }
    expect(await windowsOn('2022-06-30')).toContainEqual({ ...wi, ...next, missed: false })
    expect(await windowsOn('2022-07-01')).toContainEqual({ ...wi, ...next, missed: true })
    const steps = before.windows.find(({ decision }) => decision.item === 'wi-7')?.steps
    expect(steps?.[0]).toEqual({ title: 'Stuk in college', body: 'college', lastDay: '2022-05-24' })
    expect(before.findings.map(({ rule }) => rule)).toContain('starts-before-decision')
    expect((await read('?today=2022-03-01')).today).toBe('2022-03-01')
    const client = await RawClient.connect(server.url, 'voorschoten:track:wmo', {
      token: await server.token(PEOPLE.wmo),
      acks: true,
    })
    const doc = new Y.Doc()
    const item = { title: 'Nieuw', kind: 'activity', period: 'Q1 2022', place: { status: 'planned', order: 'a0' } }
    doc.getMap('items').set('new', new Y.Map(Object.entries(item)))
    doc.getMap('items').set('broken', new Y.Map([['title', 3]]))
    const link = { from: { track: 'wmo', item: 'new' }, to: { track: 'wmo', item: 'never' }, type: 'FS' }
    doc.getMap('links').set('dangling', new Y.Map(Object.entries(link)))
    client.sendUpdate(Y.encodeStateAsUpdate(doc))
    await client.next('ack')
    const after = await read()
    expect(after.items.find(({ id }) => id === 'new')).toEqual({
      ...{ id: 'new', track: 'wmo', title: 'Nieuw', certainty: 'decided', lapsed: false },
      ...{ earliestStart: '2022-01-01', latestStart: '2022-03-31' },
      ...{ earliestFinish: '2022-01-01', latestFinish: '2022-03-31' },
    })
    const unread = { rule: 'unreadable', severity: 'warning', items: [{ track: 'wmo', item: 'broken' }] }
    const dangling = { rule: 'dangling-link', severity: 'warning', items: [link.from, link.to] }
    expect(after.findings).toContainEqual({ ...unread, message: expect.stringContaining('broken') })
    expect(after.findings).toContainEqual({ ...dangling, message: expect.any(String) })
    for (const today of ['1900-01-01', '2099-12-31']) expect((await read(`?today=${today}`)).today).toBe(today)
    // Outside these years there is no room to count from a day.
    for (const today of ['gisteren', '2022-02-30', '', '9999-12-31', '0001-01-01']) {
      const refused = await get(`/api/v1/programmes/voorschoten/schedule?today=${today}`)
      expect([refused.status, refused.headers.get('content-type')]).toEqual([400, PROBLEM])
    }
  })

  test('says what is wrong without saying how it is made', async () => {
    const server = await startTestServer()
    const anonymous = ['/me', '/programmes', '/programmes/voorschoten', '/programmes/voorschoten/schedule']
    for (const path of anonymous) {
      const answer = await fetch(`${server.url}/api/v1${path}`)
      const body = (await answer.json()) as { status: number }
      expect([answer.status, answer.headers.get('content-type'), body.status]).toEqual([401, PROBLEM, 401])
    }
    const unknown = await fetch(`${server.url}/api/v1/unknown`)
    expect([unknown.status, unknown.headers.get('content-type')]).toEqual([404, PROBLEM])
    server.storage.registry.programmes = () => Promise.reject(new Error('secret detail'))
    const broken = await (await asWmo(server))('/api/v1/programmes')
    expect([broken.status, broken.headers.get('content-type')]).toEqual([500, PROBLEM])
    expect(await broken.text()).not.toContain('secret')
  })

  test('describes every route that it has', async () => {
    const server = await startTestServer()
    const answer = await fetch(`${server.url}/api/v1/openapi.json`)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const document = (await answer.json()) as { openapi: string; paths: Record<string, object> }
    expect(document.openapi).toBe('3.1.0')
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    const routed = api.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`)
    expect(described.sort()).toEqual([...new Set(routed)].sort())
  })
})
