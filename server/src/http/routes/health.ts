import { Hono } from 'hono'
import { nl } from '../../nl.ts'
import type { AppEnvironment } from '../environment.ts'
import { problem } from '../problem.ts'

/** For whoever runs the server: is it alive, can it save, what does it do. */
export const health = new Hono<AppEnvironment>()
  .get('/healthz', (c) => c.text('ok\n'))
  .get('/readyz', async (c) => {
    const { storage, sync } = c.var.services
    const canRead = await storage.registry.programmes().then(
      () => true,
      () => false,
    )
    if (canRead && !sync.queue.isFailing) return c.text('ok\n')
    return problem(c, 503, nl.problem.unavailable, nl.problem.unavailableDetail)
  })
  .get('/metrics', (c) => {
    const { gateway, rooms, queue, counters } = c.var.services.sync
    const lines = [
      ...metric('samenspoor_open_sockets', 'gauge', 'Open websockets.', gateway.size),
      ...metric('samenspoor_rooms', 'gauge', 'Documents in memory.', rooms.size),
      ...metric('samenspoor_appended_updates_total', 'counter', 'Updates written to disk.', queue.committed),
      ...metric('samenspoor_refused_messages_total', 'counter', 'Update messages refused.', counters.refused),
      ...metric(
        'samenspoor_load_failures_total',
        'counter',
        'Documents that could not be read.',
        counters.loadFailures,
      ),
      ...metric('samenspoor_storage_failing', 'gauge', '1 while nothing can be saved.', queue.isFailing ? 1 : 0),
      ...metric('samenspoor_resident_memory_bytes', 'gauge', 'Memory in use.', process.memoryUsage.rss()),
    ]
    return c.text(`${lines.join('\n')}\n`, 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
  })

function metric(name: string, type: 'gauge' | 'counter', help: string, value: number): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, `${name} ${value}`]
}
