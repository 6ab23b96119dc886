import { expect, test } from 'vitest'
import { Backoff } from './backoff.ts'
import { FIRST_BACKOFF_MS, MOST_BACKOFF_MS } from './shared-socket.ts'

const BROWSERS = 200
const AWAY_MS = [0, 2_000, 20_000, 120_000]

/** Numbers from 0 up to 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return (state >>> 0) / 2 ** 32
  }
}

/** When each browser reaches the server, in ms after they all lost it, when it is away for so long. */
function arrivals(awayMs: number, random: () => number): number[] {
  return Array.from({ length: BROWSERS }, () => {
    const backoff = new Backoff(FIRST_BACKOFF_MS, MOST_BACKOFF_MS, random)
    let at = backoff.next()
    while (at < awayMs) at += backoff.next()
    return at
  })
}

test('[NET9] of two hundred browsers that lose a server, at most a fifth comes back in one second', () => {
  for (const awayMs of AWAY_MS) {
    for (let seed = 1; seed <= 20; seed += 1) {
      const moments = arrivals(awayMs, seeded(seed * 7_919))
      const perSecond = new Map<number, number>()
      for (const at of moments) {
        const second = Math.floor(at / 1_000)
        perSecond.set(second, (perSecond.get(second) ?? 0) + 1)
      }
      expect(Math.max(...perSecond.values()), `away for ${awayMs} ms, seed ${seed}`).toBeLessThanOrEqual(BROWSERS / 5)
      expect(Math.max(...moments)).toBeLessThan(awayMs + MOST_BACKOFF_MS)
    }
  }
})
