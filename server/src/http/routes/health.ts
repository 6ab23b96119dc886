import { Hono } from 'hono'
import { conditionOf } from '../../health/condition-of.ts'
import { readinessOf } from '../../health/readiness.ts'
import { collectMetrics } from '../../metrics/collect-metrics.ts'
import { prometheusText } from '../../metrics/metric.ts'
import { nl } from '../../nl.ts'
import type { AppEnvironment } from '../environment.ts'
import { requireMetricsAccess } from '../guards/require-metrics-access.ts'
import { problem } from '../problem.ts'

/** For whoever runs the server: is it alive, can it do its work, what does it do. */
export const health = new Hono<AppEnvironment>()
  .get('/healthz', (c) => c.text('ok\n'))
  .get('/readyz', async (c) => {
    const { storage, sync } = c.var.services
    const { isReady, checks } = await readinessOf(storage, sync)
    if (isReady) return c.json({ status: 'ready', checks })
    return problem(c, 503, nl.problem.unavailable, nl.problem.unavailableDetail, { checks })
  })
  .get('/metrics', requireMetricsAccess, async (c) => {
    const { storage, sync, eventLoop } = c.var.services
    const metrics = collectMetrics({ sync, eventLoop, condition: await conditionOf(storage) })
    return c.text(prometheusText(metrics), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
  })
