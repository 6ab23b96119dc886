import { expect, test, vi } from 'vitest'
import { edgeScroll, speedAt } from './edge-scroll.ts'

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

test('[CHO5] a panel that opens under the pointer does not scroll; dragging on from there does', () => {
  const frames: FrameRequestCallback[] = []
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame))
  const frame = {
    clientWidth: 1_000,
    clientHeight: 500,
    scrollLeft: 0,
    scrollTop: 0,
    getBoundingClientRect: () => ({ left: 0, top: 0 }),
    scrollBy(dx: number) {
      this.scrollLeft += dx
    },
  }
  const scroll = edgeScroll(
    frame as unknown as HTMLElement,
    { left: 100, top: 40 },
    { clientX: 650, clientY: 90 },
    vi.fn(),
  )
  const dragTo = (clientX: number) => {
    scroll.at({ clientX, clientY: 90 }, 'x')
    frames.pop()?.(0)
    return frame.scrollLeft
  }
  expect(dragTo(676)).toBe(0)
  frame.clientWidth = 700
  expect(dragTo(690), 'the edge came here').toBe(0)
  expect(dragTo(702)).toBe(0)
  expect(dragTo(730), 'dragged on').toBeGreaterThan(0)
  vi.unstubAllGlobals()
})
