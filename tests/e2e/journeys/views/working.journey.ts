import { expect, test } from '../../actors/actors.ts'
import { ConsequencesPanel } from '../../pages/planning/consequences.ts'
import { Timeline } from '../../pages/timeline.ts'
import { Working } from '../../pages/working.ts'

const PLAN = 'jeugd/jeugd-5'
const START = 'jeugd/jeugd-8'
const NOT_MINE = 'wmo/wmo-6'

test('[CHO1] [CHO2] [CHO4] several items are chosen, moved together and done away with, each as one step that both see', async ({
  enter,
}) => {
  const jeugd = await enter('jeugd')
  const leader = await enter('projectleider')
  const mine = new Working(jeugd.page)
  const screens = [mine.timeline, new Timeline(leader.page)]
  const { panel } = new ConsequencesPanel(jeugd.page)
  await mine.choose(PLAN, START, NOT_MINE)
  await expect(mine.bar).toContainText('3 items gekozen')
  await expect(mine.bar).toContainText('1 daarvan mag je niet wijzigen')
  await expect(mine.chosen()).toHaveCount(3)

  await mine.timeline.bar(PLAN).focus()
  await jeugd.page.keyboard.press('m')
  await jeugd.page.keyboard.press('ArrowRight')
  await expect(panel).toContainText('als je 2 items 1 kwartaal later zet')
  await jeugd.page.keyboard.press('Enter')
  for (const timeline of screens) {
    await expect(timeline.cell(PLAN, 'period')).toHaveText('Q2+3 2022')
    await expect(timeline.cell(START, 'period')).toHaveText('Q2 2024')
    await expect(timeline.cell(NOT_MINE, 'period')).toHaveText('Q1-Q2 2022')
  }
  await jeugd.page.keyboard.press('Control+z')
  for (const timeline of screens) {
    await expect(timeline.cell(PLAN, 'period')).toHaveText('Q1+2 2022')
    await expect(timeline.cell(START, 'period')).toHaveText('Q1 2024')
  }

  // The same by a distance in words, without a drag.
  await mine.bar.getByRole('button', { name: 'Verplaatsen…' }).click()
  await jeugd.page.getByRole('textbox', { name: 'Hoeveel?' }).fill('twee kwartalen later')
  await jeugd.page.getByRole('button', { name: 'Verplaatsen', exact: true }).click()
  for (const timeline of screens) await expect(timeline.cell(START, 'period')).toHaveText('Q3 2024')
  await jeugd.page.keyboard.press('Control+z')

  await mine.bar.getByRole('button', { name: 'Status' }).click()
  await jeugd.page.getByRole('menuitem', { name: 'Bezig' }).click()
  for (const timeline of screens) {
    await expect(timeline.cell(PLAN, 'status')).toHaveText('Bezig')
    await expect(timeline.cell(START, 'status')).toHaveText('Bezig')
    await expect(timeline.cell(NOT_MINE, 'status')).not.toHaveText('Bezig')
  }
  await mine.clear()
  await expect(mine.chosen()).toHaveCount(0)
  await expect(mine.bar).toHaveCount(0)
})

test('[CHO6] [CHO7] [LST2] [LST4] [LST5] something new is drawn, copied and pasted as a list, and the other sees it', async ({
  enter,
}) => {
  const jeugd = await enter('jeugd')
  const leader = await enter('projectleider')
  const mine = new Working(jeugd.page)
  const theirs = new Timeline(leader.page)
  const { page } = jeugd
  await mine.draw('jeugd', 300, 340)
  const title = page.getByRole('textbox', { name: /Titel van het nieuwe item/ })
  await title.fill('   ')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Geef een titel.' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(title).toHaveCount(0)
  await mine.draw('jeugd', 300, 340)
  await title.fill('Getekend stuk')
  await page.keyboard.press('Enter')
  const drawn = theirs.grid.getByRole('row').filter({ hasText: 'Getekend stuk' })
  await expect(drawn).toHaveCount(1)
  await expect(drawn.getByRole('gridcell').nth(1)).toHaveText(/^Q\d(\+\d)? 202\d$/)

  // The focus is on the new row: copying is about that, and what is pasted stands under it.
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+v')
  await expect(theirs.grid.getByRole('row').filter({ hasText: 'Getekend stuk (kopie)' })).toHaveCount(1)
  await page.keyboard.press('Escape')

  await mine.command('lane:jeugd|lane', 'Lijst plakken')
  await page.getByRole('textbox', { name: 'Regels' }).fill('Regel\n'.repeat(1_001))
  await expect(page.getByRole('dialog')).toContainText('Er passen 1.000 regels tegelijk. Plak de lijst in delen.')
  await page
    .getByRole('textbox', { name: 'Regels' })
    .fill('1. Stuk naar de griffie, uiterlijk medio 2022\nOpstellen\tals het kan')
  const table = page.getByRole('table', { name: 'Zo lezen we het' })
  await expect(table.getByRole('row').nth(1)).toContainText('uiterlijk 30 juni 2022')
  await expect(table.getByRole('row').nth(2)).toContainText('niet begrepen, blijft als tekst staan')
  await page.getByRole('button', { name: '2 items toevoegen' }).click()
  await expect(theirs.grid.getByRole('row').filter({ hasText: 'Stuk naar de griffie' })).toContainText(
    'uiterlijk medio 2022',
  )
  await page.keyboard.press('Control+z')
  await expect(theirs.grid.getByRole('row').filter({ hasText: 'Stuk naar de griffie' })).toHaveCount(0)
})

test('[CHO8] [CMP1] [PRE4] [CLM1] the menu of a row, typed predecessors and an earlier stand; a reader finds what readers may do', async ({
  enter,
}) => {
  const jeugd = await enter('jeugd')
  const reader = await enter('manager')
  const mine = new Working(jeugd.page)
  const { page } = jeugd
  await mine.timeline.more('Prullenbak')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Meer' })).toBeFocused()
  await mine.timeline.more('Regelnummers en voorgangers tonen')
  await expect(mine.timeline.cell(PLAN, 'title')).toContainText('Regel 21')
  await mine.command(`${PLAN}|title`, 'Voorgangers typen')
  const field = page.getByRole('textbox', { name: /^Voorgangers van/ })
  await field.fill('20; 99')
  await expect(page.getByText('Regel 99 bestaat niet.')).toBeVisible()
  await field.fill('20SS+2w')
  await expect(page.getByText('20 Akkoord projectplannen. Niet eerder beginnen')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(mine.timeline.cell(PLAN, 'title')).toContainText('Voorgangers: 20SS+14d')
  await expect(mine.timeline.cell(PLAN, 'title')).toBeFocused()

  await reader.page.getByRole('button', { name: 'Vergelijk' }).click()
  await reader.page.getByRole('menuitem', { name: /^stand november 2020/ }).click()
  const theirs = new Working(reader.page)
  await expect(reader.page.getByRole('button', { name: /^Ongedaan maken/ })).toHaveCount(0)
  await expect(theirs.timeline.cell(START, 'period').locator('s')).toHaveText('was per 1 januari 2023')
  await theirs.timeline.cell(START, 'period').click()
  await reader.page.keyboard.press('Shift+F10')
  await expect(reader.page.getByRole('menuitem')).toHaveText(['Openen', 'Kiezen (spatie)', 'Kopiëren (Ctrl C)'])
})
