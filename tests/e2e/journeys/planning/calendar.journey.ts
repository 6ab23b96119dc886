import { expect, test } from '../../actors/actors.ts'
import { Calendar } from '../../pages/planning/calendar.ts'
import { Decision } from '../../pages/planning/decision.ts'

test('[JRN17] a recess and a weekday move the last day of a step on the other screen, and undo moves it back', async ({
  enter,
}) => {
  const leader = await enter('projectleider', 'bord')
  const wi = await enter('wi', 'bord')
  const decision = new Decision(wi.page)
  const calendar = new Calendar(leader.page)
  await decision.open('wi/wi-7')
  const step = (title: string) => decision.window.getByRole('listitem').filter({ hasText: title })
  await expect(step('Raad').first()).toContainText('do 30 jun 2022')
  await expect(step('Stuk in college')).toContainText('di 24 mei 2022')

  await calendar.open()
  await calendar.addRecess('Zomerreces', '20 juni 2022', '10 juni')
  await calendar.save()
  await expect(calendar.dialog.getByText('Dit is geen dag. Schrijf het zo: 22 oktober 2022.')).toBeVisible()
  await expect(calendar.dialog.getByRole('textbox', { name: 'Laatste dag' })).toBeFocused()
  await calendar.dialog.getByRole('textbox', { name: 'Laatste dag' }).fill('31 augustus 2022')
  await calendar.save()
  await expect(calendar.dialog).toHaveCount(0)
  await expect(step('Raad').first()).toContainText('do 16 jun 2022')

  await calendar.open()
  await calendar.setWeekday('College', 'maandag')
  await calendar.save()
  await expect(step('Stuk in college')).toContainText(/ma \d+ mei 2022/)
  await leader.saved()

  const undo = leader.page.getByRole('button', { name: /^Ongedaan maken \(/ })
  await undo.click()
  await expect(step('Stuk in college')).not.toContainText('ma ')
  await undo.click()
  await expect(step('Raad').first()).toContainText('do 30 jun 2022')
  await expect(step('Stuk in college')).toContainText('di 24 mei 2022')
})

test('[JRN17] a reader reads the same kalender live and can change nothing', async ({ enter }) => {
  const leader = await enter('projectleider', 'bord')
  const manager = await enter('manager', 'bord')
  const [mine, theirs] = [new Calendar(leader.page), new Calendar(manager.page)] as const
  await theirs.open()
  await expect(theirs.dialog).toContainText('Nog niets ingevuld.')
  await mine.open()
  await mine.addRecess('Herfstreces', '22 oktober 2022', '30 oktober 2022')
  await mine.setWeekday('College', 'dinsdag')
  await mine.save()
  await expect(theirs.dialog).toContainText('Herfstreces')
  await expect(theirs.dialog).toContainText('22 oktober 2022 t/m 30 oktober 2022')
  await expect(theirs.dialog).toContainText('elke dinsdag')
  for (const role of ['textbox', 'button', 'combobox'] as const) {
    await expect(theirs.dialog.getByRole(role)).toHaveCount(0)
  }
  await manager.page.keyboard.press('Escape')
  await expect(theirs.dialog).toHaveCount(0)
})
