import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Sample } from './metric.ts'

const RESOLUTION_MS = 20
const QUANTILES = [0.5, 0.99, 1]

/** For how long work kept everybody waiting: how much later than planned a timer came that comes fifty times a second. */
export class EventLoopDelay {
  readonly #histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS })

  constructor() {
    this.#histogram.enable()
  }

  /** In seconds, since the last time this was asked. */
  take(): readonly Sample[] {
    const samples = QUANTILES.map((quantile): Sample => {
      const delay = this.#histogram.count === 0 ? 0 : this.#histogram.percentile(quantile * 100) / 1e9
      return { labels: { quantile: String(quantile) }, value: Math.max(0, delay - RESOLUTION_MS / 1_000) }
    })
    this.#histogram.reset()
    return samples
  }

  stop(): void {
    this.#histogram.disable()
  }
}
