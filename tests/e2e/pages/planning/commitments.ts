import type { Locator, Page } from '@playwright/test'

/** The panel Toezeggingen on the page of dependencies. */
export class Commitments {
  readonly page: Page
  readonly panel: Locator

  constructor(page: Page) {
    this.page = page
    this.panel = page.getByRole('region', { name: 'Toezeggingen' })
  }

  /** The promise with this title. */
  of(title: string): Locator {
    return this.panel
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { name: title, exact: true }) })
  }

  button(name: string): Locator {
    return this.panel.getByRole('button', { name })
  }

  /** Writes a promise of the college to the raad down with the form. */
  async add(title: string, due: string): Promise<void> {
    await this.button('Toezegging toevoegen…').click()
    const form = this.page.getByRole('dialog', { name: 'Toezegging toevoegen' })
    await form.getByLabel('Wat is er beloofd?').fill(title)
    await form.getByLabel('Wanneer?').fill(due)
    await form.getByRole('button', { name: 'Toevoegen', exact: true }).click()
  }
}
