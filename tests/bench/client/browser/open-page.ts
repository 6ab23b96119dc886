import process from 'node:process'
import type { Browser, CDPSession, Page } from '@playwright/test'
import { installRecorder } from './recorder.ts'

/** A page of a contender in a browser context of its own. */
export interface OpenPage {
  readonly page: Page
  /** Time that the main thread worked so far, in ms of processor time. */
  processorMs(): Promise<number>
  /** Scrolls with the wheel, in the browser itself. */
  wheel(at: { x: number; y: number }, yDistance: number, speed: number): Promise<void>
  /** Requests to other hosts than the bench. */
  readonly strangers: readonly string[]
  close(): Promise<void>
}

const VIEWPORT = { width: 1_440, height: 900 }

/** Opens a page with the recorder in it. `settings` are put in both storages of the browser first. */
export async function openPage(
  browser: Browser,
  url: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' })
  const page = await context.newPage()
  const strangers: string[] = []
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url())
    if (host !== new URL(url).host && protocol.startsWith('http')) strangers.push(request.url())
  })
  page.once('pageerror', (error) => process.stderr.write(`${url}: ${error.stack ?? error.message}\n`))
  await page.addInitScript(installRecorder)
  await page.addInitScript((stored) => {
    for (const [key, value] of Object.entries(stored)) {
      for (const storage of [sessionStorage, localStorage]) storage.setItem(key, value)
    }
  }, settings)
  const session: CDPSession = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.goto(url)
  return {
    page,
    strangers,
    processorMs: async () => {
      const { metrics } = await session.send('Performance.getMetrics')
      return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1_000
    },
    wheel: async ({ x, y }, yDistance, speed) => {
      await session.send('Input.synthesizeScrollGesture', {
        ...{ x, y, yDistance, speed },
        gestureSourceType: 'mouse',
        preventFling: true,
      })
    },
    close: () => context.close(),
  }
}
