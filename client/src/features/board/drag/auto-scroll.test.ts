import { expect, it } from 'vitest'
import { scrollStep } from './auto-scroll.ts'

it('scrolls near an edge only, faster nearer to it, and not in a frame that is all edge', () => {
  expect(scrollStep(400, 100, 900)).toBe(0)
  expect(scrollStep(150, 100, 900)).toBeLessThan(0)
  expect(scrollStep(110, 100, 900)).toBeLessThan(scrollStep(150, 100, 900))
  expect(scrollStep(890, 100, 900)).toBeGreaterThan(scrollStep(850, 100, 900))
  expect(scrollStep(2_000, 100, 900)).toBe(scrollStep(900, 100, 900))
  expect(scrollStep(110, 100, 200)).toBe(0)
})
