import type { Locator, Page } from '@playwright/test'

/** Geschiedenis in the drawer of an item. */
export class ItemHistory {
  readonly page: Page
  readonly panel: Locator
  /** Asks before something is put back. */
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.panel = page.getByRole('complementary').getByRole('region', { name: 'Geschiedenis' })
    this.dialog = page.getByRole('dialog', { name: /^Terugzetten: / })
  }

  async open(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Geschiedenis' }).click()
  }

  /** What one person changed at one moment, the last first. */
  get entries(): Locator {
    return this.panel.getByRole('list', { name: 'Geschiedenis' }).locator('> li')
  }

  /** Opens the question about the last change of a field. */
  async restore(field: string): Promise<void> {
    await this.panel
      .getByRole('button', { name: `${field} terugzetten naar` })
      .first()
      .click()
  }

  async confirm(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Terugzetten', exact: true }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }
}

/** The page of the versies. */
export class Versions {
  readonly page: Page
  readonly list: Locator
  readonly comparison: Locator
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.list = page.getByRole('main').getByRole('list', { name: 'Versies' })
    this.comparison = page.getByRole('region', { name: /^Wat veranderde er sinds / })
    this.dialog = page.getByRole('dialog')
  }

  /** Goes there by the menu of my account. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /^Mijn account/ }).click()
    await this.page.getByRole('menuitem', { name: 'Versies' }).click()
    await this.page.getByRole('heading', { name: 'Versies', level: 1 }).waitFor()
  }

  async save(title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Versie bewaren' }).click()
    await this.dialog.getByRole('textbox', { name: 'Naam van de versie' }).fill(title)
    await this.page.keyboard.press('Enter')
    await this.list.getByText(title, { exact: true }).waitFor()
  }

  async compare(title: string): Promise<void> {
    await this.list.getByRole('button', { name: `${title} vergelijken met nu` }).click()
    await this.comparison.waitFor()
  }
}
