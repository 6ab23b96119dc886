import type { Locator, Page } from '@playwright/test'
import { Timeline } from '../timeline.ts'

/** A quarter on the timeline at its first zoom, in pixels. */
const QUARTER = 52

/** The panel Gevolgen, and dragging what it speaks of. */
export class ConsequencesPanel {
  readonly page: Page
  readonly panel: Locator
  readonly verdict: Locator

  constructor(page: Page) {
    this.page = page
    this.panel = page.getByRole('region', { name: 'Gevolgen' })
    this.verdict = this.panel.getByRole('status')
  }

  /** Takes hold of an item's bar and moves it so many quarters, without letting go. */
  async drag(item: string, quarters: number): Promise<void> {
    const bar = new Timeline(this.page).bar(item)
    await bar.scrollIntoViewIfNeeded()
    const box = await bar.boundingBox()
    if (!box) throw new Error('no bar')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await this.page.mouse.move(x, y)
    await this.page.mouse.down()
    await this.page.mouse.move(x + quarters * QUARTER, y, { steps: 8 })
  }

  async drop(): Promise<void> {
    await this.page.mouse.up()
  }
}
