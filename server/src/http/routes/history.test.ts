import { planPictureSchema } from '@samenspoor/shared/model/history/plan-picture'
import { historyPageSchema } from '@samenspoor/shared/model/history/recorded-change'
import { versionSchema } from '@samenspoor/shared/model/history/version'
import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { z } from 'zod'
import { RawClient } from '../../testing/clients/raw-client.ts'
import { PEOPLE, startTestServer, type TestServer } from '../../testing/servers/test-server.ts'

type Asking = (method: string, path: string, body?: unknown) => Promise<{ status: number; type: string; body: unknown }>

/** Asks the API of the demo programme as somebody. */
async function as(server: TestServer, person: string): Promise<Asking> {
  const token = await server.signIns.begin(person, 'token')
  return async (method, path, body) => {
    const headers = { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) }
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }
    const answer = await fetch(`${server.url}/api/v1/programmes/${path}`, init)
    const text = await answer.text()
    const type = answer.headers.get('content-type') ?? ''
    return { status: answer.status, type, body: text === '' ? null : JSON.parse(text) }
  }
}

/** Gives the first item of a track another title, as somebody, and waits until that is on disk. */
async function rename(server: TestServer, person: string, title: string): Promise<string> {
  const token = await server.token(person)
  const client = await RawClient.connect(server.url, 'voorschoten:track:wmo', { token, acks: true })
  const doc = await client.document()
  let update: Uint8Array | undefined
  doc.on('update', (made: Uint8Array) => {
    update = made
  })
  const items = doc.getMap<Y.Map<unknown>>('items')
  const [id = ''] = [...items.keys()].sort()
  items.get(id)?.set('title', title)
  if (update === undefined) throw new Error('no update')
  client.sendUpdate(update)
  await client.next('ack')
  client.socket.close()
  return id
}

describe('the history', () => {
  test('[HIS1] tells every member who changed what, and when', async () => {
    const server = await startTestServer()
    const item = await rename(server, PEOPLE.wmo, 'Een andere titel')
    const ask = await as(server, PEOPLE.lezer)
    const { body } = await ask('GET', `voorschoten/history?document=track:wmo&item=${item}`)
    const { changes, next, isComplete } = historyPageSchema.parse(body)
    expect([next, isComplete]).toEqual([null, true])
    expect(changes).toMatchObject([
      { number: 2, by: PEOPLE.wmo, home: 'track:wmo', id: item, field: 'title', after: 'Een andere titel' },
      { number: 1, by: 'samenspoor', field: '*', before: null },
    ])
    expect(Math.abs(Date.now() - Date.parse(changes[0]?.at ?? ''))).toBeLessThan(60_000)
    const was = planPictureSchema.parse((await ask('GET', 'voorschoten/plan?document=track:wmo&before=2')).body)
    expect(was.items.find(({ id }) => id === item)?.title).toBe(changes[0]?.before)
    const now = planPictureSchema.parse(
      (await ask('GET', `voorschoten/plan?at=${new Date(Date.now() + 1_000).toISOString()}`)).body,
    )
    expect(now.items.find(({ id }) => id === item)?.title).toBe('Een andere titel')
    expect(now.items.length).toBeGreaterThan(was.items.length)
  })

  test('[HIS3] is for members only, of documents that exist, in questions that make sense', async () => {
    const server = await startTestServer()
    const stranger = await as(server, 'stranger@example.nl')
    const member = await as(server, PEOPLE.wmo)
    for (const path of ['history?document=programme', 'plan?at=2026-01-01T00:00:00Z', 'versions', 'versions/x/plan']) {
      expect([path, (await stranger('GET', `voorschoten/${path}`)).status]).toEqual([path, 404])
      expect([path, (await member('GET', `leiden/${path}`)).status]).toEqual([path, 404])
      expect((await fetch(`${server.url}/api/v1/programmes/voorschoten/${path}`)).status).toBe(401)
    }
    for (const path of ['history?document=track:none', 'plan?document=track:none&before=1', 'versions/none/plan'])
      expect([path, (await member('GET', `voorschoten/${path}`)).status]).toEqual([path, 404])
    const senseless = [
      ...[
        'history',
        'history?document=plan:wmo',
        'history?document=programme&before=0',
        'history?document=programme&limit=501',
      ],
      ...[
        'plan',
        'plan?at=gisteren',
        'plan?document=programme',
        'plan?at=2026-01-01T00:00:00Z&document=programme&before=1',
      ],
    ]
    for (const path of senseless) {
      const answer = await member('GET', `voorschoten/${path}`)
      expect([path, answer.status, answer.type]).toEqual([path, 400, 'application/problem+json; charset=utf-8'])
    }
  })

  test('[HIS8] that cannot be read now says so', async () => {
    const server = await startTestServer()
    server.storage.log.updatesAfter = () => Promise.reject(new Error('secret detail'))
    const ask = await as(server, PEOPLE.wmo)
    const answer = await ask('GET', 'voorschoten/history?document=track:wmo')
    expect([answer.status, answer.type]).toEqual([503, 'application/problem+json; charset=utf-8'])
    expect(JSON.stringify(answer.body)).not.toContain('secret')
  })
})

describe('versions', () => {
  const list = async (ask: Asking) => z.array(versionSchema).parse((await ask('GET', 'voorschoten/versions')).body)

  test('[HIS4] keep the plan as it was, under a name', async () => {
    const server = await startTestServer()
    const wmo = await as(server, PEOPLE.wmo)
    const reader = await as(server, PEOPLE.lezer)
    expect(await list(wmo)).toEqual([])
    const saved = await wmo('POST', 'voorschoten/versions', { title: ' Naar het college ' })
    expect(saved.status).toBe(201)
    const version = versionSchema.parse(saved.body)
    expect([version.title, version.by]).toEqual(['Naar het college', PEOPLE.wmo])
    expect(version.documents).toContainEqual({ document: 'voorschoten:track:wmo', number: 1 })
    const item = await rename(server, PEOPLE.wmo, 'Daarna gewijzigd')
    expect(await list(reader)).toEqual([version])
    const plan = planPictureSchema.parse((await reader('GET', `voorschoten/versions/${version.id}/plan`)).body)
    expect(plan.items.find(({ id }) => id === item)?.title).not.toBe('Daarna gewijzigd')
    const second = versionSchema.parse((await wmo('POST', 'voorschoten/versions', { title: 'Later' })).body)
    expect((await list(reader)).map(({ title }) => title)).toEqual(['Later', 'Naar het college'])
    const renamed = await wmo('PUT', `voorschoten/versions/${second.id}`, { title: 'Na de raad' })
    expect(renamed.body).toEqual({ ...second, title: 'Na de raad' })
    expect((await wmo('DELETE', `voorschoten/versions/${version.id}`)).status).toBe(204)
    expect((await wmo('DELETE', `voorschoten/versions/${version.id}`)).status).toBe(404)
    expect(await list(reader)).toEqual([{ ...second, title: 'Na de raad' }])
  })

  test('[HIS5] are made by who may write, changed by the maker and the project leader, and it is noted', async () => {
    const server = await startTestServer()
    const ask = async (person: keyof typeof PEOPLE) => as(server, PEOPLE[person])
    const [wmo, jeugd, leader, reader] = await Promise.all([
      ask('wmo'),
      ask('jeugd'),
      ask('projectleider'),
      ask('lezer'),
    ])
    expect((await reader('POST', 'voorschoten/versions', { title: 'Nee' })).status).toBe(403)
    const { id } = versionSchema.parse((await wmo('POST', 'voorschoten/versions', { title: 'Van Wmo' })).body)
    for (const other of [jeugd, reader]) {
      expect((await other('PUT', `voorschoten/versions/${id}`, { title: 'Van mij' })).status).toBe(403)
      expect((await other('DELETE', `voorschoten/versions/${id}`)).status).toBe(403)
    }
    expect((await leader('PUT', `voorschoten/versions/${id}`, { title: 'Vastgesteld' })).status).toBe(200)
    expect((await leader('DELETE', `voorschoten/versions/${id}`)).status).toBe(204)
    const noted = server.lines.map((line) => JSON.parse(line)).filter(({ audit }) => audit)
    const about = noted
      .filter(({ action }) => /-version$/.test(action))
      .map(({ action, result }) => `${action} ${result}`)
    expect(about).toEqual([
      'save-version refused',
      'save-version ok',
      ...['rename-version refused', 'remove-version refused', 'rename-version refused', 'remove-version refused'],
      'rename-version ok',
      'remove-version ok',
    ])
  })

  test('[HIS5] need a name', async () => {
    const wmo = await as(await startTestServer(), PEOPLE.wmo)
    for (const body of [{ title: '  ' }, { title: 'x'.repeat(121) }, {}])
      expect((await wmo('POST', 'voorschoten/versions', body)).status).toBe(400)
    expect(await list(wmo)).toEqual([])
  })
})
