import type { Locator, Page } from '@playwright/test'

/** The drawer with the details of an item. */
export class Drawer {
  readonly page: Page
  readonly drawer: Locator
  readonly period: Locator
  readonly status: Locator
  readonly title: Locator

  constructor(page: Page) {
    this.page = page
    this.drawer = page.getByRole('complementary')
    this.period = this.#fact('Periode')
    this.status = this.#fact('Status')
    this.title = this.drawer.getByRole('heading', { level: 2 })
  }

  /** Opens an item (`track/id`) on the view that is shown, without loading the page again. */
  async open(item: string): Promise<void> {
    await this.page.evaluate((key) => {
      history.pushState(null, '', `?item=${encodeURIComponent(key)}`)
    }, item)
    await this.drawer.waitFor()
  }

  async setPeriod(words: string): Promise<void> {
    await this.period.getByRole('button').click()
    await this.drawer.getByRole('textbox', { name: 'Periode' }).fill(words)
    await this.page.keyboard.press('Enter')
  }

  async rename(title: string): Promise<void> {
    await this.title.getByRole('button').click()
    await this.drawer.getByRole('textbox', { name: 'Titel' }).fill(title)
    await this.page.keyboard.press('Enter')
  }

  async setStatus(status: string): Promise<void> {
    await this.status.getByRole('button').click()
    await this.page.getByRole('option', { name: status, exact: true }).click()
  }

  /** What stands beside a label; a button for who may change it, text for who may not. */
  #fact(label: string): Locator {
    return this.drawer.locator('dt', { hasText: label }).locator('xpath=following-sibling::dd[1]')
  }
}
