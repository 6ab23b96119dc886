import type { Page } from '@playwright/test'
import type { OpenPage } from '../browser/open-page.ts'
import type { Edit } from '../plan/edits.ts'
import type { Feed } from '../serve/feed.ts'

const EDITS = 30
/** Whoever is slow need not do all of them. */
const LONGEST_MS = 15_000

/** Processor time of the main thread for one edit, painting included, beside the same time in which nothing comes in. */
export async function measureRemoteChange(
  { page, processorMs }: OpenPage,
  feed: Feed,
  edits: Generator<Edit, never>,
): Promise<number> {
  let expected = await page.evaluate(() => window.recorder.arrivals.length)
  const workOf = async (each: () => void): Promise<number> => {
    await painted(page, expected)
    const [before, started] = [await processorMs(), performance.now()]
    let count = 0
    while (count < EDITS && performance.now() - started < LONGEST_MS) {
      each()
      await painted(page, expected)
      count += 1
    }
    return ((await processorMs()) - before) / count
  }
  const idle = await workOf(() => undefined)
  const busy = await workOf(() => {
    expected += 1
    feed.edit(edits.next().value)
  })
  return Math.max(0, busy - idle)
}

/** Waits until so many messages came in and what follows from them is on the screen. */
async function painted(page: Page, messages: number): Promise<void> {
  await page.evaluate(
    (count) =>
      new Promise<void>((resolve) => {
        const frames = (left: number) => {
          if (left === 0) setTimeout(resolve, 10)
          else requestAnimationFrame(() => frames(left - 1))
        }
        const look = () => (window.recorder.arrivals.length >= count ? frames(4) : setTimeout(look, 4))
        look()
      }),
    messages,
  )
}
