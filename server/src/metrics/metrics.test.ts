import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { beside } from '../testing/beside.ts'
import { send } from '../testing/clients/http-client.ts'
import { RawClient } from '../testing/clients/raw-client.ts'
import { PEOPLE, startTestServer, type TestServer } from '../testing/servers/test-server.ts'
import { EventLoopDelay } from './event-loop-delay.ts'
import { Histogram } from './histogram.ts'
import { prometheusText } from './metric.ts'

const DOCUMENT = 'voorschoten:track:wmo'

/** The values by name and labels. */
async function metricsOf(server: TestServer): Promise<Map<string, number>> {
  const text = await (await fetch(`${server.url}/metrics`)).text()
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]))
}

describe('the metrics', () => {
  test('[OPS4] are those that the manual names, and each is there', async () => {
    const server = await startTestServer()
    const answer = await fetch(`${server.url}/metrics`)
    expect(answer.headers.get('content-type')).toContain('version=0.0.4')
    const given = [...(await answer.text()).matchAll(/^# TYPE (\S+) (gauge|counter|histogram)$/gm)].map(
      ([, name, type]) => [name, type],
    )
    const manual = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8')
    const named = [...manual.matchAll(/^\| `((?:samenspoor|process)_\w+)`[^|]*\| (\w+) \|/gm)].map(([, name, type]) => [
      name,
      type,
    ])
    expect(named).toEqual(given)
  })

  test('[OPS4] count what happens', async () => {
    const server = await startTestServer()
    const connect = async (person: string): Promise<RawClient> =>
      RawClient.connect(server.url, DOCUMENT, { token: await server.token(person), acks: true })
    const writer = await connect(PEOPLE.wmo)
    const doc = new Y.Doc()
    doc.getMap('items').set('x', 1)
    writer.sendUpdate(Y.encodeStateAsUpdate(doc))
    await writer.next('ack')
    const reader = await connect(PEOPLE.lezer)
    doc.getMap('items').set('y', 1)
    reader.sendUpdate(Y.encodeStateAsUpdate(doc))
    await reader.next('refused')
    const metrics = await metricsOf(server)
    const expected = {
      samenspoor_open_documents: 2,
      samenspoor_shared_sockets: 0,
      'samenspoor_rooms{state="live"}': 1,
      'samenspoor_rooms{state="failed"}': 0,
      samenspoor_accepted_updates_total: 1,
      samenspoor_waiting_updates: 0,
      'samenspoor_refused_updates_total{reason="read-only"}': 1,
      'samenspoor_refused_updates_total{reason="storage"}': 0,
      'samenspoor_commit_seconds_bucket{le="+Inf"}': 1,
      samenspoor_commit_seconds_count: 1,
      samenspoor_storage_failing: 0,
      samenspoor_load_failures_total: 0,
    }
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, metrics.get(name)]))).toEqual(expected)
    for (const name of ['samenspoor_storage_bytes', 'samenspoor_disk_free_bytes', 'process_resident_memory_bytes'])
      expect(metrics.get(name)).toBeGreaterThan(10_000)
    expect(metrics.get('samenspoor_event_loop_delay_seconds{quantile="1"}')).toBeGreaterThanOrEqual(0)
  })

  test('[OPS4] go on without the storage when that does not answer', async () => {
    const server = await startTestServer({
      wrap: (storage) => beside(storage, { condition: () => Promise.reject(new Error('gone')) }),
    })
    const metrics = await metricsOf(server)
    expect([metrics.has('samenspoor_storage_bytes'), metrics.get('samenspoor_open_documents')]).toEqual([false, 0])
  })

  test('[OPS5] are for this machine itself, and not through a proxy on it', async () => {
    const server = await startTestServer()
    const get = (headers: Record<string, string>): Promise<number> => send(server, 'GET', '/metrics', headers)
    expect(await get({})).toBe(200)
    expect(await get({ host: 'localhost' })).toBe(200)
    for (const header of ['X-Forwarded-For', 'Forwarded', 'Via', 'X-Real-IP'])
      expect(await get({ [header]: 'x' })).toBe(404)
    expect(await get({ host: 'samenspoor.example' })).toBe(404)
    expect(await get({ authorization: 'Bearer anything' })).toBe(200)
  })

  test('[OPS5] are for whoever brings the token when there is one', async () => {
    const metricsToken = 'a-token-of-the-monitoring'
    const server = await startTestServer({ metricsToken })
    const get = (headers: Record<string, string>): Promise<number> => send(server, 'GET', '/metrics', headers)
    expect(await get({})).toBe(401)
    expect(await get({ authorization: `Bearer ${metricsToken}x` })).toBe(401)
    expect(await get({ authorization: `Bearer ${await server.token(PEOPLE.wmo)}` })).toBe(401)
    const through = { 'x-forwarded-for': '10.0.0.1', host: 'samenspoor.example' }
    expect(await get({ ...through, authorization: `Bearer ${metricsToken}` })).toBe(200)
    expect(server.lines.join('')).not.toContain(metricsToken)
  })

  test('are written as Prometheus reads them', () => {
    const histogram = new Histogram([1, 5])
    for (const value of [0.5, 1, 3, 9]) histogram.observe(value)
    const label = 'a"b\\c\nd'
    const text = prometheusText([
      { name: 'h', type: 'histogram', help: 'Times.', samples: histogram.samples() },
      { name: 'g', type: 'gauge', help: 'One.', samples: [{ labels: { x: label, y: '1' }, value: 2.5 }] },
    ])
    expect(text.split('\n')).toEqual([
      '# HELP h Times.',
      '# TYPE h histogram',
      'h_bucket{le="1"} 2',
      'h_bucket{le="5"} 3',
      'h_bucket{le="+Inf"} 4',
      'h_sum 13.5',
      'h_count 4',
      '# HELP g One.',
      '# TYPE g gauge',
      'g{x="a\\"b\\\\c\\nd",y="1"} 2.5',
      '',
    ])
  })

  test('tell for how long the event loop was kept', async () => {
    const delay = new EventLoopDelay()
    const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50))
    await turn()
    const until = performance.now() + 200
    while (performance.now() < until);
    await turn()
    const [, , longest] = delay.take()
    expect(longest?.labels).toEqual({ quantile: '1' })
    expect(longest?.value).toBeGreaterThan(0.1)
    expect(delay.take().map(({ value }) => value)).toEqual([0, 0, 0])
    delay.stop()
  })
})
