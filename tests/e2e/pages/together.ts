import type { Locator, Page } from '@playwright/test'

/** Who is here: the people in the top bar, following them, and the dialog that says more. */
export class Together {
  readonly page: Page
  /** The border while I follow somebody. */
  readonly frame: Locator
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.frame = page.locator('.follow-frame')
    this.dialog = page.getByRole('dialog', { name: 'Wie is hier en wat is er nieuw' })
  }

  async follow(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Volg ${name}` }).click()
    await this.frame.waitFor()
  }

  /** By its key, from wherever the focus is. */
  async openDialog(): Promise<void> {
    await this.page.keyboard.press('F8')
    await this.dialog.waitFor()
  }

  invitation(from: string): Locator {
    return this.page.getByRole('status').filter({ hasText: `${from} vraagt je mee te kijken.` })
  }

  /** A tab of the top bar: another screen without loading the page again. */
  async goTo(view: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Weergaven' }).first().getByRole('link', { name: view }).click()
  }
}
