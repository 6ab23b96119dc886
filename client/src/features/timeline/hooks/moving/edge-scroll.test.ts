import { expect, test } from 'vitest'
import { speedAt } from './edge-scroll.ts'

test('[CHO5] a drag scrolls at the edge that it was dragged to, the nearer the faster, and nowhere else', () => {
  const speed = (position: number, start = 500) => speedAt(position, start, 100, 900)
  expect(speed(500)).toBe(0)
  expect(speed(130)).toBeLessThan(0)
  expect(speed(105)).toBeLessThan(speed(130))
  expect(speed(-4_000)).toBe(speed(-100))
  expect(speed(880)).toBeGreaterThan(0)
  expect(speed(1_200)).toBeGreaterThan(speed(880))
  expect(speed(120, 110), 'what begins at the edge stays').toBe(0)
  expect(speed(885, 890)).toBe(0)
})
