import type { Locator, Page } from '@playwright/test'

/** The table of contracts on the page of dependencies, and its form. */
export class Contracts {
  readonly page: Page
  readonly panel: Locator
  readonly form: Locator
  /** What the contract in the form answers to the start years. */
  readonly preview: Locator

  constructor(page: Page) {
    this.page = page
    this.panel = page.getByRole('region', { name: 'Contracten' })
    this.form = page.getByRole('dialog', { name: /^Contract (toevoegen|wijzigen)$/ })
    this.preview = this.form.getByRole('status', { name: 'Wat betekent dit?' })
  }

  /** The row of the contract with this title. */
  of(title: string): Locator {
    return this.panel.getByRole('row').filter({ hasText: title })
  }

  async openNew(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Contract toevoegen' }).click()
  }

  async openEdit(title: string): Promise<void> {
    await this.panel.getByRole('button', { name: `Contract wijzigen: ${title}` }).click()
  }

  async fill(field: string, words: string): Promise<void> {
    await this.form.getByRole('textbox', { name: field, exact: true }).fill(words)
  }
}
