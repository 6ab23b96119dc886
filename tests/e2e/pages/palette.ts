import type { Locator, Page } from '@playwright/test'

/** The field that finds and does everything. */
export class Palette {
  readonly page: Page
  readonly field: Locator
  readonly options: Locator

  constructor(page: Page) {
    this.page = page
    this.field = page.getByRole('combobox', { name: 'Zoeken en doen' })
    this.options = page.getByRole('listbox', { name: 'Gevonden' }).getByRole('option')
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await this.field.waitFor()
  }

  /** The option that Enter would choose: the field names it. */
  async active(): Promise<Locator> {
    const id = await this.field.getAttribute('aria-activedescendant')
    return this.page.locator(`[id="${id}"]`)
  }

  /** Types, goes to the option of this name with the arrows, and chooses it. */
  async choose(query: string, name: string | RegExp): Promise<void> {
    await this.open()
    await this.page.keyboard.type(query)
    const wanted = this.options.filter({ hasText: name }).first()
    await wanted.waitFor()
    while ((await wanted.getAttribute('aria-selected')) !== 'true') await this.page.keyboard.press('ArrowDown')
    await this.page.keyboard.press('Enter')
    await this.field.waitFor({ state: 'detached' })
  }
}
