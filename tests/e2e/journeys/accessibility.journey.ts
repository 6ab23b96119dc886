import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../actors/actors.ts'
import { Calendar } from '../pages/calendar.ts'
import { Contracts } from '../pages/contracts.ts'
import { Drawer } from '../pages/drawer.ts'
import { ItemHistory, Versions } from '../pages/history.ts'

const VIEWS = ['tijdlijn', 'bord', 'acties', 'afhankelijkheden', 'plannen/jeugd'] as const
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

for (const theme of ['light', 'dark'] as const) {
  test(`[JRN11] every view passes the automatic rules, ${theme}`, async ({ enter }) => {
    test.slow()
    const jeugd = await enter('jeugd')
    await jeugd.page.emulateMedia({ colorScheme: theme })
    for (const view of VIEWS) {
      await jeugd.open(view)
      await expect(jeugd.page.locator('html')).toHaveAttribute('data-theme', theme)
      expect(await violations(jeugd.page), view).toEqual([])
    }
    await jeugd.page.goto(`${jeugd.line.url}/p/voorschoten/bord?item=jeugd/jeugd-7`)
    await jeugd.page.getByRole('complementary').waitFor()
    expect(await violations(jeugd.page), 'the drawer').toEqual([])
    await jeugd.open('afhankelijkheden')
    await new Contracts(jeugd.page).openNew()
    expect(await violations(jeugd.page), 'the form of a contract').toEqual([])
    await jeugd.page.keyboard.press('Escape')
    await new Calendar(jeugd.page).open()
    expect(await violations(jeugd.page), 'the kalender').toEqual([])
  })
}

test('[JRN11] the history and the versies pass the automatic rules, light and dark', async ({ enter }) => {
  test.slow()
  const jeugd = await enter('jeugd', 'bord')
  const passes = async (what: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await jeugd.page.emulateMedia({ colorScheme })
      await expect(jeugd.page.locator('html')).toHaveAttribute('data-theme', colorScheme)
      expect(await violations(jeugd.page), `${what}, ${colorScheme}`).toEqual([])
    }
  }
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
  await passes('the history')
  await history.restore('Periode')
  await expect(history.dialog).toContainText('Periode: Q3 2023')
  await passes('the question before putting back')
  await history.confirm()
  await drawer.setPeriod('Q4 2023')
  await jeugd.saved()
  await versions.open()
  await versions.compare('Voor de toets')
  await expect(versions.comparison).toContainText('1 verschil.')
  await passes('the versies')
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

async function violations(page: ConstructorParameters<typeof AxeBuilder>[0]['page']): Promise<string[]> {
  const result = await new AxeBuilder({ page }).withTags(RULES).analyze()
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)
}
