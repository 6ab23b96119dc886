import type { Sample } from './metric.ts'

/** Counts how often a value was at most each of a few bounds. Costs a handful of comparisons a value. */
export class Histogram {
  readonly #bounds: readonly number[]
  readonly #counts: number[]
  #sum = 0

  /** `bounds` in rising order, in the unit of the values. */
  constructor(bounds: readonly number[]) {
    this.#bounds = bounds
    this.#counts = new Array<number>(bounds.length + 1).fill(0)
  }

  observe(value: number): void {
    let place = 0
    while (place < this.#bounds.length && value > (this.#bounds[place] ?? 0)) place += 1
    this.#counts[place] = (this.#counts[place] ?? 0) + 1
    this.#sum += value
  }

  /** As Prometheus wants them: every bucket holds those below it too. */
  samples(): readonly Sample[] {
    let count = 0
    const buckets = this.#counts.map((own, place): Sample => {
      count += own
      const bound = this.#bounds[place]
      return { suffix: '_bucket', labels: { le: bound === undefined ? '+Inf' : String(bound) }, value: count }
    })
    return [...buckets, { suffix: '_sum', value: this.#sum }, { suffix: '_count', value: count }]
  }
}
