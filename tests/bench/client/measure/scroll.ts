import type { Browser } from '@playwright/test'
import type { OpenPage } from '../browser/open-page.ts'
import type { ScrollFigures } from './gantt-figures.ts'
import { percentile } from './percentile.ts'

const MIDDLE = { x: 900, y: 500 }
const DISTANCE_PX = 15_000
const PX_PER_SECOND = 5_000

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly args?: { readonly name?: string }
}

/** Down the list with the wheel: frames of the page, and frames that the browser put on the screen. */
export async function measureScroll(browser: Browser, open: OpenPage): Promise<ScrollFigures> {
  const { page } = open
  await page.evaluate(() => {
    window.recorder.longTasks.length = 0
    Object.assign(window, { frames: window.recorder.frames() })
  })
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline.frame'] })
  await open.wheel(MIDDLE, -DISTANCE_PX, PX_PER_SECOND)
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  const { frames, longTasks } = await page.evaluate(() => {
    const { frames } = window as unknown as { frames: { stop(): number[] } }
    return { frames: frames.stop(), longTasks: window.recorder.longTasks.length }
  })
  await open.wheel(MIDDLE, 2 * DISTANCE_PX, 200_000)
  return {
    frameP95: percentile(frames, 0.95),
    presented: trace.traceEvents.filter(({ name }) => name === 'DrawFrame').length,
    longTasks,
  }
}
