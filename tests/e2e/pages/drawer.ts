import type { Locator, Page } from '@playwright/test'

/** The drawer with the details of an item. */
export class Drawer {
  readonly page: Page
  readonly period: Locator
  readonly status: Locator

  constructor(page: Page) {
    this.page = page
    this.period = page.getByRole('button', { name: /^Periode wijzigen/ })
    this.status = page.getByRole('button', { name: / Status$/ })
  }

  /** Opens an item (`track/id`) on the view that is shown, without loading the page again. */
  async open(item: string): Promise<void> {
    await this.page.evaluate((key) => {
      history.pushState(null, '', `?item=${encodeURIComponent(key)}`)
    }, item)
    await this.page.getByRole('complementary').waitFor()
  }

  heading(title: string): Locator {
    return this.page.getByRole('heading', { name: title })
  }

  async setPeriod(words: string): Promise<void> {
    await this.period.click()
    await this.page.getByRole('textbox', { name: 'Periode' }).fill(words)
    await this.page.keyboard.press('Enter')
  }

  async rename(title: string): Promise<void> {
    await this.page.getByRole('button', { name: /, titel wijzigen$/ }).click()
    await this.page.getByRole('textbox', { name: 'Titel' }).fill(title)
    await this.page.keyboard.press('Enter')
  }

  async setStatus(status: string): Promise<void> {
    await this.status.click()
    await this.page.getByRole('option', { name: status, exact: true }).click()
  }
}
