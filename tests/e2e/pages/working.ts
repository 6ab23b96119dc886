import type { Locator, Page } from '@playwright/test'
import { Timeline } from './timeline.ts'

/** Working on the timeline: what is chosen, the menu of a row, and drawing. */
export class Working {
  readonly page: Page
  readonly timeline: Timeline
  /** The bar under the rows while something is chosen. */
  readonly bar: Locator

  constructor(page: Page) {
    this.page = page
    this.timeline = new Timeline(page)
    this.bar = page.getByRole('region', { name: 'Gekozen items' })
  }

  async choose(...items: readonly string[]): Promise<void> {
    for (const item of items) await this.timeline.cell(item, 'title').click({ modifiers: ['Control'] })
  }

  async clear(): Promise<void> {
    await this.bar.getByRole('button', { name: 'Keuze opheffen' }).click()
  }

  chosen(): Locator {
    return this.timeline.grid.locator('.gr[aria-selected="true"]')
  }

  /** Opens the menu of a row with the keys, from its first cell. */
  async command(row: string, name: string | RegExp): Promise<void> {
    await this.timeline.grid.locator(`[data-cell="${row}"]`).focus()
    await this.page.keyboard.press('Shift+F10')
    await this.page.getByRole('menuitem', { name }).click()
  }

  /** Draws along the row of a lane, so far from the left of what is in view of the drawing. */
  async draw(track: string, from: number, to: number): Promise<void> {
    const lane = await this.timeline.grid.locator(`[data-cell="lane:${track}|lane"]`).boundingBox()
    if (!lane) throw new Error('no lane')
    const y = lane.y + lane.height / 2
    const x = lane.x + lane.width
    await this.page.mouse.move(x + from, y)
    await this.page.mouse.down()
    await this.page.mouse.move(x + to, y, { steps: 5 })
    await this.page.mouse.up()
  }
}
