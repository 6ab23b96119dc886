import type { Locator, Page } from '@playwright/test'

/** The board: a section per lane with a list per column. */
export class Board {
  readonly page: Page
  /** What a drag says aloud. */
  readonly said: Locator

  constructor(page: Page) {
    this.page = page
    this.said = page.locator('[aria-live=assertive]')
  }

  column(lane: string, column: string): Locator {
    return this.page.getByRole('list', { name: `${lane}, ${column}`, exact: true })
  }

  card(title: string): Locator {
    return this.page.getByRole('article').filter({ has: this.page.getByRole('heading', { name: title, exact: true }) })
  }

  cardIn(lane: string, column: string, title: string): Locator {
    return this.column(lane, column).getByRole('article').filter({ hasText: title })
  }

  titles(lane: string, column: string): Promise<string[]> {
    return this.column(lane, column).getByRole('heading').allInnerTexts()
  }

  /** Puts the focus on a card, for the keys. */
  async focus(card: Locator): Promise<void> {
    await card.getByRole('button').first().focus()
  }

  /** Whether a card has the focus. */
  hasFocus(card: Locator): Promise<boolean> {
    return card.evaluate((element) => element.contains(document.activeElement))
  }

  async choose(menu: RegExp, choice: string): Promise<void> {
    await this.page.getByRole('button', { name: menu }).click()
    await this.page.getByRole('menuitem', { name: choice, exact: true }).click()
  }

  async openColumns(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Weergave' }).click()
    await this.page.getByRole('button', { name: 'Kolommen aanpassen' }).click()
    return this.page.getByRole('dialog', { name: 'Kolommen van het bord' })
  }

  /** Takes a card up and holds it over a column, without letting go. */
  async holdOver(card: Locator, column: Locator): Promise<void> {
    const from = await boxOf(card)
    const to = await boxOf(column.locator('xpath=..'))
    await this.page.mouse.move(from.x + from.width / 2, from.y + 14)
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + from.width / 2 + 12, from.y + 24, { steps: 4 })
    await this.page.mouse.move(to.x + Math.min(to.width / 2, 120), to.y + 24, { steps: 12 })
  }

  /** Takes a card up with the mouse and lets go just above another. */
  async dragBefore(card: Locator, other: Locator): Promise<void> {
    const [from, to] = [await boxOf(card), await boxOf(other)]
    await this.page.mouse.move(from.x + 40, from.y + 14)
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + 46, from.y + 24, { steps: 3 })
    await this.page.mouse.move(to.x + 40, to.y + 6, { steps: 6 })
    await this.page.mouse.up()
  }

  /** The same with a finger that rests on the card first. */
  async touchBefore(card: Locator, other: Locator): Promise<void> {
    const [from, to] = [await boxOf(card), await boxOf(other)]
    const client = await this.page.context().newCDPSession(this.page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] })
    await touch('touchStart', from.x + 40, from.y + 14)
    await card.locator('.hole-text').waitFor()
    await touch('touchMove', from.x + 46, from.y + 24)
    await touch('touchMove', to.x + 40, to.y + 6)
    await touch('touchEnd', 0, 0)
    await client.detach()
  }

  letGo(): Promise<void> {
    return this.page.mouse.up()
  }
}

async function boxOf(locator: Locator) {
  await locator.scrollIntoViewIfNeeded()
  const box = await locator.boundingBox()
  if (!box) throw new Error('Nothing to be seen there')
  return box
}
