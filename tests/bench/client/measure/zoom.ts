import type { Page } from '@playwright/test'
import type { Contender } from '../contenders.ts'
import { percentile } from './percentile.ts'

const TIMES = 3
const QUIET_MS = 300

/** From a month as wide as it is usual to years, and back: until nothing more is drawn. The middle of several times. */
export async function measureZoom(page: Page, { zoomButtons }: Contender): Promise<number> {
  const times: number[] = []
  for (let time = 0; time < TIMES; time += 1) {
    for (const unit of ['year', 'month'] as const) {
      const button = zoomButtons && (await page.getByRole('radio', { name: zoomButtons[unit] }).elementHandle())
      const took = await page.evaluate(
        async ({ button, unit, quietMs }) => {
          const started = performance.now()
          if (button) (button as HTMLElement).click()
          else window.bench.zoom(unit)
          return (await window.recorder.settled(quietMs)) - started
        },
        { button, unit, quietMs: QUIET_MS },
      )
      times.push(took)
    }
  }
  return percentile(times, 0.5)
}
