import type { Locator, Page } from '@playwright/test'

/** The board: a section per track with a list per column. */
export class Board {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  column(track: string, status: string): Locator {
    return this.page.getByRole('list', { name: `${track}, ${status}`, exact: true })
  }

  card(title: string): Locator {
    return this.page.getByRole('article').filter({ has: this.page.getByRole('heading', { name: title, exact: true }) })
  }

  titles(track: string, status: string): Promise<string[]> {
    return this.column(track, status).getByRole('heading').allInnerTexts()
  }

  /** Takes a card up and holds it over a column, without letting go. */
  async holdOver(card: Locator, column: Locator): Promise<void> {
    const from = await boxOf(card)
    const to = await boxOf(column)
    await this.page.mouse.move(from.x + from.width / 2, from.y + 14)
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + from.width / 2 + 12, from.y + 24, { steps: 4 })
    await this.page.mouse.move(to.x + Math.min(to.width / 2, 120), to.y + 24, { steps: 12 })
  }

  letGo(): Promise<void> {
    return this.page.mouse.up()
  }
}

async function boxOf(locator: Locator) {
  await locator.scrollIntoViewIfNeeded()
  const box = await locator.boundingBox()
  if (!box) throw new Error('Nothing to be seen there')
  return box
}
