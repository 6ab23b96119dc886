import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../actors/actors.ts'
import { Calendar } from '../pages/calendar.ts'
import { Contracts } from '../pages/contracts.ts'
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
    await new ItemHistory(jeugd.page).open()
    await expect(new ItemHistory(jeugd.page).entries).toHaveCount(1)
    expect(await violations(jeugd.page), 'the drawer').toEqual([])
    const versions = new Versions(jeugd.page)
    await versions.open()
    await versions.save('Voor de toets')
    await versions.compare('Voor de toets')
    expect(await violations(jeugd.page), 'the versies').toEqual([])
    await jeugd.open('afhankelijkheden')
    await new Contracts(jeugd.page).openNew()
    expect(await violations(jeugd.page), 'the form of a contract').toEqual([])
    await jeugd.page.keyboard.press('Escape')
    await new Calendar(jeugd.page).open()
    expect(await violations(jeugd.page), 'the kalender').toEqual([])
  })
}

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
