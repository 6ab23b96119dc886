import type { Locator, Page } from '@playwright/test'

const COLUMNS = { title: 0, period: 1, who: 2, status: 3, bar: 4 } as const

/** The timeline: one treegrid, a row per item. */
export class Timeline {
  readonly page: Page
  readonly grid: Locator

  constructor(page: Page) {
    this.page = page
    this.grid = page.getByRole('treegrid', { name: 'Tijdlijn per spoor' })
  }

  /** The row of an item, by its key `track/id`: titles occur in more than one track. */
  row(item: string): Locator {
    return this.grid.locator(`[data-row="${item}"]`)
  }

  cell(item: string, column: keyof typeof COLUMNS): Locator {
    return this.row(item).getByRole('gridcell').nth(COLUMNS[column])
  }

  bar(item: string): Locator {
    return this.cell(item, 'bar').getByRole('button').first()
  }

  /** Edits a period as people do: double click, type, Enter. */
  async editPeriod(item: string, words: string): Promise<void> {
    await this.cell(item, 'period').dblclick()
    await this.row(item).getByRole('textbox').fill(words)
    await this.page.keyboard.press('Enter')
  }

  /** Chooses under 'Meer', where what is not done every day stands. */
  async more(choice: string): Promise<void> {
    await this.page.getByRole('region', { name: 'Werkbalk' }).getByRole('button', { name: 'Meer' }).click()
    await this.page.getByRole('menuitem', { name: choice }).click()
  }
}
