import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchIdle } from './watch-idle.ts'

class Page extends EventTarget {
  hidden = false
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('[TOG5] who touches nothing for two minutes is away, sooner out of sight, and back at once', () => {
  const [window, page] = [new EventTarget(), new Page()]
  const told: boolean[] = []
  const stop = watchIdle(window, page, (isIdle) => told.push(isIdle))
  vi.advanceTimersByTime(119_000)
  window.dispatchEvent(new Event('pointermove'))
  vi.advanceTimersByTime(119_000)
  expect(told).toEqual([])
  vi.advanceTimersByTime(1_000)
  expect(told).toEqual([true])
  window.dispatchEvent(new Event('keydown'))
  expect(told).toEqual([true, false])
  page.hidden = true
  page.dispatchEvent(new Event('visibilitychange'))
  vi.advanceTimersByTime(15_000)
  expect(told).toEqual([true, false, true])
  page.hidden = false
  page.dispatchEvent(new Event('visibilitychange'))
  expect(told.at(-1)).toBe(false)
  stop()
  vi.advanceTimersByTime(600_000)
  expect(told).toHaveLength(4)
})
