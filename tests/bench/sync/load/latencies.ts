const BUCKET_MS = 0.05
const LONGEST_MS = 30_000

/** Counts times, to 0.05 ms. */
export class Latencies {
  readonly #buckets = new Uint32Array(LONGEST_MS / BUCKET_MS + 1)
  count = 0
  maxMs = 0

  add(ms: number): void {
    const bucket = Math.min(this.#buckets.length - 1, Math.max(0, Math.floor(ms / BUCKET_MS)))
    this.#buckets[bucket] = (this.#buckets[bucket] ?? 0) + 1
    this.count += 1
    if (ms > this.maxMs) this.maxMs = ms
  }

  /** `part` from 0 to 1; NaN when nothing was counted. */
  percentile(part: number): number {
    let left = this.count * part
    for (const [bucket, count] of this.#buckets.entries()) {
      left -= count
      if (count > 0 && left <= 0) return (bucket + 1) * BUCKET_MS
    }
    return Number.NaN
  }
}
