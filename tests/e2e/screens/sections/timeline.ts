import { Drawer } from '../../pages/drawer.ts'
import { Palette } from '../../pages/palette.ts'
import { ConsequencesPanel } from '../../pages/planning/consequences.ts'
import { Timeline } from '../../pages/timeline.ts'
import type { Section } from '../screen.ts'

const ITEM = 'jeugd/jeugd-7'

export const timelineScreens: Section = {
  title: 'Timeline',
  screens: [
    { file: 'timeline', title: 'The whole plan', look: 'both' },
    {
      file: 'timeline-month',
      title: 'By month, with all lines',
      prepare: async ({ page }) => {
        const palette = new Palette(page)
        await palette.choose('maand', 'Schaal: maand')
        await palette.choose('lijnen alle', 'Lijnen: alle')
      },
    },
    {
      file: 'timeline-year',
      title: 'By year',
      prepare: ({ page }) => new Palette(page).choose('jaar', 'Schaal: jaar'),
    },
    {
      file: 'timeline-period',
      title: 'Typing a period',
      prepare: async ({ page }) => {
        await new Timeline(page).cell(ITEM, 'period').dblclick()
        await new Timeline(page).row(ITEM).getByRole('textbox').fill('uiterlijk medio 2023')
      },
    },
    {
      file: 'timeline-move',
      title: 'Moving by keys',
      prepare: async ({ page }) => {
        await new Timeline(page).cell(ITEM, 'title').focus()
        await page.keyboard.press('m')
        await page.keyboard.press('ArrowRight')
      },
    },
    {
      file: 'timeline-drag',
      title: 'A drag with its consequences, before it lands',
      role: 'wi',
      look: 'both',
      prepare: async ({ page }) => {
        const consequences = new ConsequencesPanel(page)
        await consequences.drag('wi/wi-7', 1)
        await consequences.panel.getByText('Start W&I schuift').first().waitFor()
      },
    },
    {
      file: 'timeline-placed',
      title: 'After the drop: a missed besluitvenster',
      role: 'wi',
      prepare: async ({ page }) => {
        const consequences = new ConsequencesPanel(page)
        await consequences.drag('wi/wi-7', 1)
        await consequences.panel.waitFor()
        await consequences.drop()
        await new Timeline(page).row('wi/wi-7a').getByText('gemist', { exact: true }).waitFor({ state: 'attached' })
      },
    },
    {
      file: 'timeline-together',
      title: 'A colleague edits, another looks on',
      prepare: async ({ page }, { enter }) => {
        const wi = await enter('wi')
        await new Timeline(wi.page).cell('wi/wi-7', 'period').dblclick()
        const wmo = await enter('wmo')
        await wmo.page.mouse.move(1_000, 420)
        await wmo.page.mouse.move(1_010, 430)
        await page.getByRole('img', { name: wi.name }).first().waitFor()
        await page.getByText('Sanne', { exact: true }).first().waitFor()
      },
    },
    {
      file: 'timeline-menu',
      title: 'What can be done with an item',
      prepare: async ({ page }) => {
        await new Timeline(page).bar(ITEM).click({ button: 'right' })
        await page.getByRole('menu').waitFor()
      },
    },
    {
      file: 'timeline-filter',
      title: 'The filter',
      prepare: ({ page }) => page.getByRole('button', { name: 'Filter', exact: true }).click(),
    },
    {
      file: 'timeline-problems',
      title: 'Only what is in trouble',
      prepare: ({ page }) => new Palette(page).choose('alleen knel', 'Alleen knelpunten tonen'),
    },
    {
      file: 'timeline-share',
      title: 'Pictures and paper',
      prepare: ({ page }) => new Timeline(page).more('Delen en afdrukken…'),
    },
    {
      file: 'timeline-print',
      title: 'On paper',
      prepare: async ({ page }) => {
        await page.evaluate(() => {
          window.print = () => document.documentElement.setAttribute('data-printed', 'yes')
        })
        await new Palette(page).choose('afdrukken hele', 'Hele planning afdrukken (A3)')
        await page.locator('[data-printed]').waitFor({ state: 'attached' })
        await page.emulateMedia({ media: 'print' })
      },
    },
    {
      file: 'timeline-new',
      title: 'A new item',
      prepare: async ({ page }) => {
        await page.getByRole('button', { name: 'Nieuw', exact: true }).click()
        await page.getByRole('dialog').getByRole('textbox', { name: 'Titel' }).fill('Cliëntenraad horen')
      },
    },
    {
      file: 'timeline-link',
      title: 'A new dependency',
      prepare: async ({ page }) => {
        await new Timeline(page).cell(ITEM, 'title').focus()
        await page.keyboard.press('k')
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      file: 'timeline-trash',
      title: 'Prullenbak',
      prepare: async ({ page }) => {
        await new Timeline(page).cell(ITEM, 'title').focus()
        await page.keyboard.press('Delete')
        await new Palette(page).choose('prullenbak', 'Prullenbak')
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      file: 'timeline-undo',
      title: 'Undo asks when a colleague changed the same',
      role: 'wi',
      prepare: async (wi, { enter }) => {
        const leader = await enter('projectleider')
        await new Timeline(wi.page).editPeriod('wi/wi-6', 'Q2 2022')
        await wi.saved()
        const theirs = new Drawer(leader.page)
        await theirs.open('wi/wi-6')
        await theirs.setPeriod('Q3 2022')
        await leader.saved()
        await new Timeline(wi.page).row('wi/wi-6').getByText('Q3 2022').first().waitFor()
        await wi.page
          .getByRole('button', { name: /^Ongedaan maken/ })
          .first()
          .click()
        await wi.page.getByRole('alertdialog').waitFor()
      },
    },
    { file: 'timeline-reader', title: 'Somebody who may only read', role: 'manager' },
    {
      file: 'timeline-offline',
      title: 'Without a network, with a change that waits',
      prepare: async ({ page, line }) => {
        line.cut()
        await page.locator('.save[data-state="offline"]').waitFor()
        await new Timeline(page).editPeriod(ITEM, 'Q3 2023')
        await page.getByText('1 wijziging wacht').first().waitFor()
      },
    },
    { file: 'timeline-forced-colours', title: 'With the colours of the system', look: 'forced' },
    { file: 'timeline-phone', title: 'On a phone: a map of lines', size: 'phone', look: 'both' },
    { file: 'timeline-zoomed', title: 'Zoomed in to 400%', size: 'zoomed' },
  ],
}
