import type { Page } from '@playwright/test'
import type { Edit } from '../plan/edits.ts'
import type { Feed } from '../serve/feed.ts'
import { LATE_MS, type StreamFigures } from './gantt-figures.ts'
import { percentile } from './percentile.ts'

const PER_SECOND = 50
const SECONDS = 4
/** Who has not shown an edit by then has lost it. */
const GIVE_UP_MS = 30_000

/** Fifty edits a second come in, half of them to rows in view: when are those on the screen. */
export async function measureStream(page: Page, feed: Feed, edits: Generator<Edit, never>): Promise<StreamFigures> {
  await page.evaluate(() => {
    window.recorder.arrivals.length = 0
    window.recorder.shown.clear()
    window.recorder.longTasks.length = 0
    window.recorder.watchMarks()
    Object.assign(window, { frames: window.recorder.frames() })
  })
  const sent: Edit[] = []
  const started = performance.now()
  while (sent.length < PER_SECOND * SECONDS) {
    const due = Math.floor(((performance.now() - started) / 1_000) * PER_SECOND)
    while (sent.length < due && sent.length < PER_SECOND * SECONDS) {
      const edit = edits.next().value
      sent.push(edit)
      feed.edit(edit)
    }
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const watched = sent.flatMap(({ mark, isInView }, index) => (isInView ? [{ mark, index }] : []))
  await page
    .waitForFunction((marks) => marks.every((mark) => window.recorder.shown.has(mark)), lastOfRows(sent), {
      timeout: GIVE_UP_MS,
      polling: 50,
    })
    .catch(() => undefined)
  const { arrivals, shown, frames, longTasks } = await page.evaluate(() => {
    const { recorder } = window
    recorder.stopMarks()
    const { frames } = window as unknown as { frames: { stop(): number[] } }
    return {
      arrivals: [...recorder.arrivals],
      shown: [...recorder.shown],
      frames: frames.stop(),
      longTasks: recorder.longTasks.length,
    }
  })
  const times = new Map(shown)
  const waits = watched.flatMap(({ mark, index }) => {
    const [at, came] = [times.get(mark), arrivals[index]]
    return at === undefined || came === undefined ? [] : [at - came]
  })
  return {
    p50: percentile(waits, 0.5),
    p95: percentile(waits, 0.95),
    frameP95: percentile(frames, 0.95),
    late: waits.filter((wait) => wait > LATE_MS).length,
    lost: lastOfRows(sent).filter((mark) => !times.has(mark)).length,
    longTasks,
  }
}

/** The marks that must be on the screen in the end: of every row in view the last; earlier ones may be passed over. */
function lastOfRows(sent: readonly Edit[]): number[] {
  const last = new Map(sent.filter(({ isInView }) => isInView).map(({ item, mark }) => [item.id, mark]))
  return [...last.values()]
}
