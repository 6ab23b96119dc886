import type { Browser } from '@playwright/test'
import type { Plan } from '@samenspoor/shared/model/plan'
import { openPage } from '../browser/open-page.ts'
import { type Contender, OURS } from '../contenders.ts'
import { editsOf } from '../plan/edits.ts'
import type { BenchServer } from '../serve/bench-server.ts'
import { measureDrag } from './drag.ts'
import type { GanttFigures } from './gantt-figures.ts'
import { measureLoad } from './load.ts'
import { percentile } from './percentile.ts'
import { measureRemoteChange } from './remote-change.ts'
import { measureScroll } from './scroll.ts'
import { measureStream } from './stream.ts'
import { measureZoom } from './zoom.ts'

const IDLE_FRAMES_MS = 1_000

/** One round: the plan comes in, then everything that is done with it, in one page. */
export async function measureGantt(
  browser: Browser,
  server: BenchServer,
  contender: Contender,
  plan: Plan,
): Promise<GanttFigures> {
  const served = contender.serve(plan)
  server.serve(served)
  const open = await openPage(browser, `${server.url}${contender.path}`, contender.settings(plan))
  const { page } = open
  try {
    const loadMs = await measureLoad(page, served.feed, contender.root)
    if (contender.name === OURS) {
      await page.waitForFunction(() => performance.getEntriesByName('late-parts').length > 0)
    }
    const elements = contender.isCanvas
      ? null
      : await page.evaluate((root) => document.querySelectorAll(`${root} *`).length, contender.root)
    const idleFrames = await page.evaluate(async (ms) => {
      const frames = window.recorder.frames()
      await new Promise((resolve) => setTimeout(resolve, ms))
      return frames.stop()
    }, IDLE_FRAMES_MS)
    const edits = editsOf(plan)
    return {
      loadMs,
      elements,
      idleFrameP95: percentile(idleFrames, 0.95),
      changeMs: await measureRemoteChange(open, served.feed, edits),
      stream: await measureStream(page, served.feed, edits),
      drag: await measureDrag(open, typeof contender.bar === 'string' ? contender.bar : contender.bar(plan)),
      zoomMs: await measureZoom(page, contender),
      scroll: await measureScroll(browser, open),
      strangers: open.strangers.length,
    }
  } finally {
    await open.close()
  }
}
