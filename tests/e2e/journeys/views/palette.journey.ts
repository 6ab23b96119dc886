import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../../actors/actors.ts'
import { Palette } from '../../pages/palette.ts'
import { Timeline } from '../../pages/timeline.ts'

test('[PAL5] Ctrl K finds and does everything, from a field too, and gives the focus back', async ({ enter }) => {
  test.slow()
  const daan = await enter('jeugd')
  const { page } = daan
  const palette = new Palette(page)
  const timeline = new Timeline(page)
  const cell = timeline.cell('jeugd/jeugd-7', 'title')
  await cell.focus()
  await palette.open()
  await expect(palette.field).toBeFocused()
  await expect(await palette.active()).toHaveText('Nieuw item')
  await page.keyboard.press('Escape')
  await expect(cell).toBeFocused()

  // Typing in a cell is not in the way, and what was typed is kept.
  await timeline.editPeriod('jeugd/jeugd-7', 'Q3 2023')
  await palette.choose('ongedaan', 'Ongedaan maken: ')
  await expect(timeline.cell('jeugd/jeugd-7', 'period')).not.toContainText('Q3 2023')

  // A track, an item, and a person, from another screen.
  await palette.choose('bord', /^Bord$/)
  await expect(page).toHaveURL(/\/bord/)
  await palette.choose('werk inkomen', /^Werk & Inkomen$/)
  await expect(page).toHaveURL(/\/tijdlijn/)
  await expect(page.locator('[data-cell="lane:wi|lane"]')).toBeFocused()
  await palette.choose('sanne', /^Sanne Vermeer/)
  await expect(page.getByRole('button', { name: 'Filter: 1' })).toBeVisible()
  await palette.choose('filter wis', 'Filter wissen')
  await palette.choose('gelijktrekken', 'Bij gelijktrekken afstemming W&I')
  await expect(page.getByRole('complementary')).toContainText('Bij gelijktrekken afstemming W&I')

  // With what was used last on top; the rules hold while it is open, also with nothing found.
  await palette.open()
  await expect(palette.options.first()).toContainText('Bij gelijktrekken afstemming W&I')
  expect(await violations(page), 'the palette').toEqual([])
  await page.keyboard.type('bestaat echt niet')
  await expect(page.getByRole('dialog')).toContainText('Niets gevonden')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+/')
  await expect(page.getByRole('dialog', { name: 'Toetsen' })).toBeVisible()
  expect(await violations(page), 'the list of keys').toEqual([])
})

test('[PAL6] what is done by code that is still being fetched comes into the open palette, and Enter keeps its choice', async ({
  enter,
}) => {
  const { page, line, saved } = await enter('manager', 'bord')
  const palette = new Palette(page)
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  await page.route(/\/assets\/share-commands-/, async (route) => {
    await held
    await route.continue()
  })
  const asked = page.waitForRequest(/\/assets\/share-commands-/)
  await page.goto(`${line.url}/p/voorschoten/tijdlijn`)
  await saved()
  await asked
  await palette.open()
  await page.keyboard.type('planning')
  await expect(palette.options).toHaveText([/^Raad informeren over planning/, /^Terugkomen bij raad/])
  const printing = palette.options.filter({ hasText: 'Hele planning afdrukken (A3)' })
  await expect(printing).toHaveCount(0)
  // The last, so that whatever comes in comes in above it.
  await page.keyboard.press('ArrowUp')
  await expect(await palette.active()).toHaveText(/^Terugkomen bij raad/)
  release()
  await expect(printing).toHaveCount(1)
  await expect(await palette.active()).toHaveText(/^Terugkomen bij raad/)
})

test('[PIC6] the timeline as a picture and on paper, from the menu and from another screen', async ({ enter }) => {
  const { page } = await enter('manager', 'bord')
  const palette = new Palette(page)
  const [whole] = await Promise.all([
    page.waitForEvent('download'),
    palette.choose('afbeelding hele svg', 'Afbeelding van de hele planning (SVG)'),
  ])
  expect(whole.suggestedFilename()).toMatch(/^tijdlijn-omklappen-sociaal-domein-\d{4}-\d\d-\d\d\.svg$/)
  const svg = await readFile(await whole.path(), 'utf8')
  const read = await page.evaluate((source) => {
    const document = new DOMParser().parseFromString(source, 'image/svg+xml')
    return {
      hasFailed: document.querySelector('parsererror') !== null,
      items: [...document.querySelectorAll('[data-item]')].map((item) => item.getAttribute('data-item')),
      outside: [...document.querySelectorAll('script, image, use, a')].length,
      hasFont: document.querySelector('style')?.textContent?.includes('data:font/woff2;base64,') ?? false,
    }
  }, svg)
  expect(read).toMatchObject({ hasFailed: false, outside: 0, hasFont: true })
  const rows = page.locator('[data-row*="/"]')
  expect(read.items).toEqual(await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-row'))))

  await new Timeline(page).more('Delen en afdrukken…')
  expect(await violations(page), 'the menu').toEqual([])
  const [seen] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Afbeelding van wat je ziet (PNG)' }).click(),
  ])
  const png = await readFile(await seen.path())
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.readUInt32BE(16), 'twice as many dots as pixels').toBe(2_880)

  // The browser's own dialog cannot be driven; what it would print can.
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes')
  })
  await palette.choose('afdrukken hele', 'Hele planning afdrukken (A3)')
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.print-page').first()).toBeVisible()
  await expect(page.locator('.app')).toBeHidden()
  expect(await page.locator('.print-page [data-item]').count()).toBe(read.items.length)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(page.locator('.print-page')).toHaveCount(0)
})

async function violations(page: Page): Promise<string[]> {
  const result = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)
}
