import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../../actors/actors.ts'
import { Timeline } from '../../pages/timeline.ts'
import { Views } from '../../pages/views.ts'

/** What has the focus: the row and the column of the grid. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? document.activeElement?.tagName ?? '')

const PARENT = 'wi/wi-5'

test('[GRD1] [GRD5] [GRD6] the grid by keys alone: one tab stop, true row numbers, folding, sorting and making wider', async ({
  enter,
}) => {
  const { page } = await enter('wi')
  const timeline = new Timeline(page)
  const { grid } = timeline
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1)
  await expect(timeline.row('wi/wi-7')).toHaveAccessibleName(/^Vastgesteld raadsbesluit .*, besluit raad, .*, gepland/)
  await grid.locator('[tabindex="0"]').focus()
  const steps: [string, string][] = [
    ['ArrowUp', 'head|title'],
    ['ArrowRight', 'head|period'],
    ['Home', 'head|title'],
    ['End', 'head|status'],
    ['ArrowLeft', 'head|who'],
    ['ArrowDown', 'lane:bestuur|lane'],
    ['ArrowRight', 'lane:bestuur|done'],
    ['ArrowLeft', 'lane:bestuur|lane'],
  ]
  for (const [key, cell] of steps) {
    await page.keyboard.press(key)
    expect(await focused(page), key).toBe(cell)
  }
  // The last row is not drawn before the focus goes there; its number is the true one.
  await page.keyboard.press('Control+End')
  const count = Number(await grid.getAttribute('aria-rowcount'))
  await expect(page.locator(':focus').locator('xpath=ancestor-or-self::*[@role="row"]')).toHaveAttribute(
    'aria-rowindex',
    String(count),
  )
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1)

  const parent = timeline.row(PARENT)
  await expect(parent).toHaveAttribute('aria-expanded', 'true')
  await parent.getByRole('gridcell').first().focus()
  await page.keyboard.press('ArrowLeft')
  await expect(parent).toHaveAttribute('aria-expanded', 'false')
  await expect(grid).toHaveAttribute('aria-rowcount', String(count - 2))
  expect(await focused(page)).toBe(`${PARENT}|title`)
  await page.keyboard.press('ArrowRight')
  await expect(grid).toHaveAttribute('aria-rowcount', String(count))

  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  const period = grid.getByRole('columnheader', { name: 'Periode' })
  const width = (await period.boundingBox())?.width ?? 0
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(async () => (await period.boundingBox())?.width).toBe(width + 16)
  for (const sort of ['ascending', 'descending', 'none']) {
    await page.keyboard.press('Enter')
    await expect(period).toHaveAttribute('aria-sort', sort)
  }
  await page.keyboard.press('F2')
  await expect(page.getByRole('dialog', { name: 'Kolommen kiezen' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(period).toBeFocused()
})

test('[VWS1] [VWS3] [VWS4] a view that one saves is everybody’s, a reader uses it, and a link opens it with its item', async ({
  enter,
}) => {
  test.slow()
  const leader = await enter('projectleider')
  const reader = await enter('manager')
  const [mine, theirs] = [new Views(leader.page), new Views(reader.page)] as const
  await mine.groupBy('Wie besluit')
  await leader.page.getByRole('searchbox', { name: 'Zoek in titel en periode' }).fill('raadsbesluit')
  await leader.page.getByRole('columnheader', { name: 'Titel' }).click()
  await mine.save('Raadsbesluiten', 'Voor iedereen')
  await expect(leader.page.getByRole('button', { name: 'Weergave: Raadsbesluiten' })).toBeVisible()

  await theirs.choose('Raadsbesluiten (van iedereen)')
  await expect(reader.page.getByRole('button', { name: 'Groeperen: wie besluit' })).toBeVisible()
  await expect(reader.page.getByRole('columnheader', { name: 'Titel' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(new Timeline(reader.page).row('wi/wi-7')).toBeVisible()
  await expect(new Timeline(reader.page).row('wmo/wmo-6')).toHaveCount(0)
  await theirs.choose('Weergaven beheren…')
  await expect(theirs.dialog.getByText('Raadsbesluiten')).toBeVisible()
  await expect(theirs.dialog.getByRole('button')).toHaveCount(0)
  await reader.page.keyboard.press('Escape')
  await theirs.choose('Weergave bewaren…')
  await expect(theirs.dialog.getByLabel('Voor iedereen')).toHaveCount(0)
  await reader.page.keyboard.press('Escape')

  // The link of the one opens in the browser of the other.
  await leader.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await leader.page.goto(`${leader.page.url()}?item=wi/wi-7`)
  await leader.saved()
  await mine.choose('Raadsbesluiten (van iedereen)')
  const inTime = (page: Page) => page.locator('.tl-frame').evaluate((frame) => frame.scrollLeft)
  await leader.page.locator('.tl-frame').evaluate((frame) => frame.scrollBy({ left: 90 }))
  await mine.choose('Kopieer link naar deze weergave')
  await expect(leader.page.getByText('Link gekopieerd')).toBeVisible()
  const link = await leader.page.evaluate(() => navigator.clipboard.readText())
  expect(decodeURIComponent(link)).not.toContain('@')
  await theirs.choose('Standaardweergave')
  await reader.page.goto(link.replace(leader.line.url, reader.line.url))
  await expect(reader.page.getByRole('button', { name: 'Groeperen: wie besluit' })).toBeVisible()
  await expect(reader.page.getByRole('searchbox', { name: 'Zoek in titel en periode' })).toHaveValue('raadsbesluit')
  await expect(reader.page.getByRole('complementary')).toBeVisible()
  await expect(reader.page).toHaveURL(/tijdlijn\?item=/)
  await expect.poll(async () => Math.abs((await inTime(reader.page)) - (await inTime(leader.page)))).toBeLessThan(3)

  await mine.choose('Weergaven beheren…')
  await mine.dialog.getByRole('button', { name: 'Raadsbesluiten verwijderen' }).click()
  await leader.page.keyboard.press('Escape')
  await reader.page.getByRole('button', { name: /^Weergave/ }).click()
  await expect(reader.page.getByRole('menuitem', { name: /Raadsbesluiten/ })).toHaveCount(0)
  await leader.page.keyboard.press('Control+z')
  await expect(reader.page.getByRole('menuitem', { name: 'Raadsbesluiten (van iedereen)' })).toBeVisible()
})

test('[GRD2] [GRD3] [GRD8] [JRN11] the plain table and the dialogs: the same rows, automatic rules, and no sideways scroll on a phone', async ({
  enter,
}) => {
  test.slow()
  const { page } = await enter('jeugd')
  const views = new Views(page)
  await views.choose('Kolommen kiezen…')
  await views.dialog.getByRole('checkbox', { name: 'Wacht op' }).check()
  await views.dialog.getByRole('button', { name: 'Klaar', exact: true }).click()
  const needs = page.locator('[data-cell="jeugd/jeugd-5|needs"]')
  await expect(needs).toHaveText('5; 5SS; 20')
  await expect(page.locator('[data-cell="jeugd/jeugd-5|title"]')).toContainText('Regel 21')
  await needs.focus()
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: /^Voorgangers van/ })).toHaveValue('5; 5SS; 20')
  await page.keyboard.press('Escape')
  await expect(needs).toBeFocused()
  await views.choose('Kolommen kiezen…')
  for (const column of ['Spoor', 'Wie besluit', 'Vroegst begin', 'Laatst klaar', 'Speling', 'Knelpunten']) {
    await views.dialog.getByRole('checkbox', { name: column }).check()
  }
  expect(await violations(page), 'the grid with all columns, and choosing them').toEqual([])
  await views.dialog.getByRole('button', { name: 'Klaar', exact: true }).click()
  await views.groupBy('Status')
  await views.choose('Als tabel')
  const table = page.getByRole('table', { name: 'Items per groep' })
  await expect(table.getByRole('columnheader')).toHaveCount(11)
  await expect(table.getByRole('rowheader', { name: /^Wacht op besluit|^Gepland/ }).first()).toBeVisible()
  const heights = await table.getByRole('row').filter({ hasText: 'Akkoord projectplannen' }).evaluateAll(heightsOfWords)
  expect(heights.length).toBeGreaterThan(0)
  for (const row of heights) expect(Math.max(...row) - Math.min(...row), `words at ${row}`).toBeLessThan(1)
  await views.choose('Weergave bewaren…')
  expect(await violations(page), 'the table, and saving a view').toEqual([])
  await page.keyboard.press('Escape')

  await page.setViewportSize({ width: 320, height: 640 })
  await expect(table.getByRole('row').nth(3)).toBeVisible()
  const overflow = () => page.evaluate(() => document.querySelector('main')?.scrollWidth)
  expect(await overflow()).toBeLessThanOrEqual(320)
  expect(await violations(page), 'the table on a phone').toEqual([])
  await table
    .getByRole('button', { name: /Eventueel uitvoeren/ })
    .first()
    .click()
  await expect(page.getByRole('complementary')).toBeVisible()
})

/** Per row the bottom of the first words in each cell of the size of the table, in pixels. */
function heightsOfWords(rows: readonly Element[]): number[][] {
  const bottomOf = (cell: Element): number[] => {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
    for (let words = walker.nextNode(); words; words = walker.nextNode()) {
      const parent = words.parentElement
      if (!parent || parent.closest('.vh, .row-number') || words.textContent?.trim() === '') continue
      const range = document.createRange()
      range.selectNodeContents(words)
      return [range.getClientRects()[0]?.bottom ?? 0]
    }
    return []
  }
  return rows.map((row) => [...row.children].flatMap(bottomOf))
}

async function violations(page: Page): Promise<string[]> {
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const result = await new AxeBuilder({ page }).withTags(rules).analyze()
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)
}
