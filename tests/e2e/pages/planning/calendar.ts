import type { Locator, Page } from '@playwright/test'

/** The kalender of the programme: recesses, closed days, and when the bodies meet. */
export class Calendar {
  readonly page: Page
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: 'Kalender van het programma' })
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /^Mijn account/ }).click()
    await this.page.getByRole('menuitem', { name: 'Kalender van het programma' }).click()
    await this.dialog.waitFor()
  }

  async save(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Opslaan' }).click()
  }

  /** Adds a recess of the council as the last period, without saving. */
  async addRecess(name: string, start: string, end: string): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Periode toevoegen' }).click()
    const period = this.dialog.getByRole('group', { name: /^Periode/ }).last()
    await period.getByLabel('Naam').fill(name)
    await period.getByLabel('Eerste dag').fill(start)
    await period.getByLabel('Laatste dag').fill(end)
  }

  /** Chooses the fixed weekday of a body, without saving. */
  async setWeekday(body: string, day: string): Promise<void> {
    await this.dialog.getByRole('button', { name: `Vaste dag van: ${body}` }).click()
    await this.page.getByRole('option', { name: day, exact: true }).click()
  }
}
