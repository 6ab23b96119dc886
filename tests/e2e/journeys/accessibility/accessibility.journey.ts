import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../../actors/actors.ts'
import { Drawer } from '../../pages/drawer.ts'
import { ItemHistory, Versions } from '../../pages/history.ts'
import { Calendar } from '../../pages/planning/calendar.ts'
import { Contracts } from '../../pages/planning/contracts.ts'

const VIEWS = ['tijdlijn', 'bord', 'acties', 'afhankelijkheden', 'plannen/jeugd'] as const
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

test('[JRN11] every view passes the automatic rules, light and dark', async ({ enter }) => {
  test.slow()
  const jeugd = await enter('jeugd')
  for (const view of VIEWS) {
    await jeugd.open(view)
    await passes(jeugd.page, view)
  }
  await jeugd.page.goto(`${jeugd.line.url}/p/voorschoten/bord?item=jeugd/jeugd-7`)
  await jeugd.page.getByRole('complementary').waitFor()
  await passes(jeugd.page, 'the drawer')
  await jeugd.open('afhankelijkheden')
  await new Contracts(jeugd.page).openNew()
  await passes(jeugd.page, 'the form of a contract')
  await jeugd.page.keyboard.press('Escape')
  await new Calendar(jeugd.page).open()
  await passes(jeugd.page, 'the kalender')
})

test('[JRN11] the history and the versies pass the automatic rules, light and dark', async ({ enter }) => {
  test.slow()
  const jeugd = await enter('jeugd', 'bord')
  const versions = new Versions(jeugd.page)
  await versions.open()
  await versions.save('Voor de toets')
  await jeugd.open('bord')
  const drawer = new Drawer(jeugd.page)
  await drawer.open('jeugd/jeugd-7')
  await drawer.setPeriod('Q3 2023')
  const history = new ItemHistory(jeugd.page)
  await history.open()
  await expect(history.entries).toHaveCount(2)
  await passes(jeugd.page, 'the history')
  await history.restore('Periode')
  await expect(history.dialog).toContainText('Periode: Q3 2023')
  await passes(jeugd.page, 'the question before putting back')
  await history.confirm()
  await drawer.setPeriod('Q4 2023')
  await jeugd.saved()
  await versions.open()
  await versions.compare('Voor de toets')
  await expect(versions.comparison).toContainText('1 verschil.')
  await passes(jeugd.page, 'the versies')
})

test('[JRN11] the colours turn at once, so that nothing is hard to read meanwhile', async ({ enter }) => {
  const jeugd = await enter('jeugd', 'bord')
  await jeugd.page.evaluate(() => {
    document.addEventListener('transitionrun', () => {
      document.documentElement.dataset.colourRan = 'yes'
    })
  })
  for (const colorScheme of ['dark', 'light'] as const) {
    await jeugd.page.emulateMedia({ colorScheme })
    await expect(jeugd.page.locator('html')).toHaveAttribute('data-theme', colorScheme)
  }
  await jeugd.page.evaluate(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))))
  await expect(jeugd.page.locator('html')).not.toHaveAttribute('data-colour-ran')
})

test('[JRN11] the rules find what is wrong: a button without a name', async ({ enter }) => {
  const jeugd = await enter('jeugd', 'bord')
  await jeugd.page.evaluate(() => {
    const button = document.createElement('button')
    button.style.cssText = 'width: 24px; height: 24px'
    document.querySelector('main')?.prepend(button)
  })
  expect((await violations(jeugd.page)).join()).toContain('button-name')
})

/** All rules in light; what dark can change is its colours. */
async function passes(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
    expect(await violations(page, colorScheme === 'dark'), `${what}, ${colorScheme}`).toEqual([])
  }
}

async function violations(page: Page, onlyColours = false): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const result = await (onlyColours ? axe.withRules(['color-contrast']) : axe.withTags(RULES)).analyze()
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)
}
