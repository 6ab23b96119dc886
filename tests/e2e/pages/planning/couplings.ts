import type { Locator, Page } from '@playwright/test'

/** The panel Gelijktrekken on the page of dependencies. */
export class Couplings {
  readonly page: Page
  readonly panel: Locator

  constructor(page: Page) {
    this.page = page
    this.panel = page.getByRole('region', { name: 'Gelijktrekken' })
  }

  /** The switch of the coupling of these tracks, such as "W&I en Jeugd". */
  together(tracks: string): Locator {
    return this.panel.getByRole('switch', { name: `Tegelijk besluiten: ${tracks}` })
  }

  /** What the coupling does, or would do, in words. */
  get sentence(): Locator {
    return this.panel.getByRole('status')
  }

  /** Presses the switch as people do: the input itself lies under its drawing. */
  async turn(tracks: string): Promise<void> {
    await this.together(tracks).focus()
    await this.page.keyboard.press('Space')
  }
}
