import type { Locator, Page } from '@playwright/test'
import { Drawer } from '../drawer.ts'

/** What the drawer says of a decision and of what hangs on it. */
export class Decision {
  readonly page: Page
  readonly drawer: Drawer
  readonly window: Locator
  readonly outcome: Locator
  readonly fate: Locator
  /** Everything under the bar with who else is here. */
  readonly details: Locator

  constructor(page: Page) {
    this.page = page
    this.drawer = new Drawer(page)
    this.window = this.drawer.drawer.getByRole('region', { name: 'Besluitvenster' })
    this.outcome = this.drawer.drawer.getByRole('region', { name: 'Uitkomst' })
    this.details = this.drawer.drawer.locator('.drawer-scroll')
    this.fate = this.drawer.drawer.getByRole('region', { name: 'Hangt af van' })
  }

  /** Opens an item (`track/id`) in the drawer. */
  open(item: string): Promise<void> {
    return this.drawer.open(item)
  }

  decide(outcome: 'Nog open' | 'Ja' | 'Nee' | 'Uitstel'): Promise<void> {
    return this.outcome.getByRole('radio', { name: outcome, exact: true }).click()
  }

  /** The dialog with the rule and the besluitroute. */
  async editRule(): Promise<Locator> {
    await this.window.getByRole('button', { name: 'Regel en besluitroute wijzigen' }).click()
    return this.page.getByRole('dialog', { name: 'Regel en besluitroute' })
  }
}
