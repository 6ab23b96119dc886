import { afterEach, expect, test, vi } from 'vitest'
import { oncePerFrame } from './once-per-frame.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function stubFrames(visibilityState: 'visible' | 'hidden') {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let frames: (() => void)[] = []
  vi.stubGlobal('document', { visibilityState })
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run))
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => {
    frames[frame - 1] = () => undefined
  })
  return () => {
    const due = frames
    frames = []
    for (const run of due) run()
  }
}

/** After what was posted to this turn of the event loop. */
const nextTask = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

test('[TLS4] any number of changes between two frames gives one new picture, the first at once', async () => {
  const nextFrame = stubFrames('visible')
  const run = vi.fn()
  const soon = oncePerFrame(run)
  soon()
  soon()
  expect(run).not.toHaveBeenCalled()
  await nextTask()
  expect(run).toHaveBeenCalledTimes(1)
  soon()
  soon()
  await nextTask()
  expect(run).toHaveBeenCalledTimes(1)
  nextFrame()
  await nextTask()
  expect(run).toHaveBeenCalledTimes(2)
  nextFrame()
  await nextTask()
  vi.runAllTimers()
  await nextTask()
  expect(run).toHaveBeenCalledTimes(2)
})

test('[TLS4] a window without frames, or that nobody sees, is not forgotten', async () => {
  stubFrames('visible')
  const run = vi.fn()
  const soon = oncePerFrame(run)
  soon()
  await nextTask()
  soon()
  vi.advanceTimersByTime(200)
  await nextTask()
  expect(run).toHaveBeenCalledTimes(2)
  stubFrames('hidden')
  oncePerFrame(run)()
  await Promise.resolve()
  expect(run).toHaveBeenCalledTimes(3)
})

test('[TLS4] what changes while the window is put away is shown, and what changed just before', async () => {
  stubFrames('visible')
  const run = vi.fn()
  const soon = oncePerFrame(run)
  soon()
  await nextTask()
  soon()
  vi.stubGlobal('document', { visibilityState: 'hidden' })
  soon()
  await Promise.resolve()
  expect(run).toHaveBeenCalledTimes(2)
})

test('[TLS4] what is taken back does not come', async () => {
  for (const visibility of ['visible', 'hidden'] as const) {
    const nextFrame = stubFrames(visibility)
    const run = vi.fn()
    const soon = oncePerFrame(run)
    soon()
    soon.cancel()
    nextFrame()
    vi.runAllTimers()
    await nextTask()
    expect(run).not.toHaveBeenCalled()
  }
})
