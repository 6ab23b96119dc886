import type { Locator, Page } from '@playwright/test'

/** The plan text of a track. */
export class PlanText {
  readonly page: Page
  readonly editor: Locator

  constructor(page: Page) {
    this.page = page
    this.editor = page.locator('.ProseMirror')
  }

  paragraph(text: string): Locator {
    return this.editor.locator('p').filter({ hasText: text })
  }

  /** A live reference to an item in the text. */
  reference(title: string): Locator {
    return this.editor.getByRole('link', { name: title })
  }

  /** Puts the caret at the end of a paragraph. */
  async caretAtEndOf(text: string): Promise<void> {
    await this.paragraph(text).click()
    await this.page.keyboard.press('End')
  }
}
