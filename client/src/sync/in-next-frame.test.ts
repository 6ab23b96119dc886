import { afterEach, expect, test, vi } from 'vitest'
import { inNextFrame } from './in-next-frame.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function stubFrames(visibilityState: 'visible' | 'hidden') {
  vi.useFakeTimers()
  const frames: (() => void)[] = []
  vi.stubGlobal('document', { visibilityState })
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run))
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => {
    frames[frame - 1] = () => undefined
  })
  return () => {
    for (const run of frames.splice(0)) run()
  }
}

test('[TLS4] any number of changes between two frames gives one new picture', () => {
  const nextFrame = stubFrames('visible')
  const run = vi.fn()
  const soon = inNextFrame(run)
  soon()
  soon()
  expect(run).not.toHaveBeenCalled()
  nextFrame()
  expect(run).toHaveBeenCalledTimes(1)
  soon()
  nextFrame()
  expect(run).toHaveBeenCalledTimes(2)
  vi.runAllTimers()
  expect(run).toHaveBeenCalledTimes(2)
})

test('[TLS4] a window without frames, or that nobody sees, is not forgotten', async () => {
  stubFrames('visible')
  const run = vi.fn()
  inNextFrame(run)()
  vi.advanceTimersByTime(200)
  expect(run).toHaveBeenCalledTimes(1)
  stubFrames('hidden')
  inNextFrame(run)()
  await Promise.resolve()
  expect(run).toHaveBeenCalledTimes(2)
})

test('[TLS4] what is taken back does not come', async () => {
  for (const visibility of ['visible', 'hidden'] as const) {
    const nextFrame = stubFrames(visibility)
    const run = vi.fn()
    const soon = inNextFrame(run)
    soon()
    soon.cancel()
    nextFrame()
    vi.runAllTimers()
    await Promise.resolve()
    expect(run).not.toHaveBeenCalled()
  }
})
