import { expect, test } from '../../actors/actors.ts'
import { Board } from '../../pages/board.ts'
import { Drawer } from '../../pages/drawer.ts'
import { Timeline } from '../../pages/timeline.ts'
import { Together } from '../../pages/together.ts'

const ITEM = 'wi/wi-8'
const CARD = 'wi/wi-7'

test('[TOG8] steps on the timeline, the board, in the drawer and of actions are taken back in words, and asked where a colleague was since', async ({
  enter,
}) => {
  test.slow()
  const wi = await enter('wi')
  const leader = await enter('projectleider')
  const { page } = wi
  const [timeline, theirs, views, drawer] = [
    new Timeline(page),
    new Timeline(leader.page),
    new Together(page),
    new Drawer(page),
  ] as const
  const was = ((await timeline.cell(ITEM, 'period').textContent()) ?? '').trim()
  const undo = async (said: string | RegExp) => {
    await page.keyboard.press('Control+z')
    await expect(page.locator('.toast')).toContainText(said)
  }

  await timeline.editPeriod(ITEM, 'Q1 2025')
  await views.goTo('Bord')
  const card = page.locator(`[data-card="${CARD}"]`)
  const title = (await card.locator('.card-open').textContent()) ?? ''
  await card.hover()
  await card.getByRole('button', { name: /^Verplaatsen/ }).click()
  await page.getByRole('menuitem', { name: 'Wacht op besluit' }).click()
  await expect(new Board(page).column('W&I', 'Wacht op besluit').getByRole('heading', { name: title })).toBeVisible()
  await drawer.open(CARD)
  await drawer.rename('Een heel andere titel')
  await page.keyboard.press('Escape')
  await views.goTo('Acties')
  const box = page.getByRole('checkbox', { name: /^Klaar: / }).first()
  const action = ((await box.getAttribute('aria-label')) ?? '').replace('Klaar: ', '')
  await box.check()
  await wi.saved()
  await expect(theirs.row(CARD)).toContainText('Een heel andere titel')
  await theirs.editPeriod(ITEM, 'Q3 2025')
  await leader.saved()

  await undo(`Ongedaan: ‘${action.slice(0, 40)}`)
  await expect(page.locator('.toast')).toContainText('klaar: weer nee')
  await views.goTo('Afhankelijkheden')
  await undo(`Ongedaan: titel van ‘${title}’ weer ${title}`)
  await undo(/Ongedaan: status van .* weer Gepland/)
  await page.keyboard.press('Control+z')
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText(/Joost wijzigde daarna periode van .*: nu Q3 2025/)
  await question.getByRole('button', { name: 'Toch terugzetten' }).click()
  await expect(page.locator('.toast')).toContainText(`weer ${was}`)
  await undo('Niets om ongedaan te maken')
  await views.goTo('Tijdlijn')
  for (const screen of [timeline, theirs]) {
    await expect(screen.cell(ITEM, 'period')).toHaveText(was)
    await expect(screen.row(CARD)).toContainText(title)
  }

  await page.keyboard.press('Control+y')
  await expect(page.locator('.toast')).toContainText('nu Q1 2025')
  await page.keyboard.press('Control+y')
  await expect(page.locator('.toast')).toContainText('nu Wacht op besluit')
  for (const screen of [timeline, theirs]) {
    await expect(screen.cell(ITEM, 'period')).toHaveText('Q1 2025')
    await expect(screen.cell(CARD, 'status')).toContainText('Wacht op besluit')
  }
})
