import type { Locator, Page } from '@playwright/test'

/** The menu Weergave of the timeline and of the table, and its dialogs. */
export class Views {
  readonly page: Page
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog')
  }

  /** Opens the menu and chooses. */
  async choose(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: /^Weergave/ }).click()
    await this.page.getByRole('menuitem', { name }).click()
  }

  async groupBy(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Groeperen/ }).click()
    await this.page.getByRole('menuitem', { name, exact: true }).click()
  }

  async save(title: string, forWhom: 'Alleen voor mij' | 'Voor iedereen'): Promise<void> {
    await this.choose('Weergave bewaren…')
    await this.dialog.getByLabel('Naam').fill(title)
    await this.dialog.getByLabel(forWhom).check()
    await this.dialog.getByRole('button', { name: 'Opslaan' }).click()
  }
}
