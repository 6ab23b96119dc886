import type { Page } from '@playwright/test'
import type { Feed } from '../serve/feed.ts'

const QUIET_MS = 500
/** Of the first row. */
const TITLE = 'Onderdeel 1'
const READY_MS = 30_000

/**
 * From the first bytes of the plan until nothing more is drawn of it, in ms. The page itself is loaded before; what it fetches
 * afterwards for later is not drawn within `root`.
 */
export async function measureLoad(page: Page, feed: Feed, root: string): Promise<number> {
  const asked = performance.now()
  while (!feed.isReady) {
    if (performance.now() - asked > READY_MS) throw new Error('the page did not get ready')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  await page.evaluate(() => {
    window.recorder.arrivals.length = 0
  })
  const settled = page.evaluate(
    async ({ quietMs, title, root }) => {
      while (window.recorder.arrivals.length === 0) await new Promise((resolve) => setTimeout(resolve))
      return (await window.recorder.settled(quietMs, title, root)) - (window.recorder.arrivals[0] ?? 0)
    },
    { quietMs: QUIET_MS, title: TITLE, root },
  )
  feed.letGo()
  return settled
}
