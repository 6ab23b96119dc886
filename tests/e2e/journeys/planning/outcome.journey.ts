import { expect, test } from '../../actors/actors.ts'
import { Board } from '../../pages/board.ts'
import { Decision } from '../../pages/planning/decision.ts'

const HANGING = ['wi/wi-7a', 'wi/wi-8', 'wi/wi-9'] as const
const CARD = 'Eventueel start overeenkomst uitvoering Werk en Inkomen Leiden'

test('[JRN14] the outcome no takes away what hangs on it on both screens, and undo brings the same back', async ({
  enter,
}) => {
  const wi = await enter('wi', 'bord')
  const manager = await enter('manager', 'bord')
  const [mine, theirs] = [new Decision(wi.page), new Decision(manager.page)] as const
  const both = [mine, theirs] as const

  const fates = async (): Promise<string[][]> => {
    const seen: string[][] = [[], []]
    for (const [index, decision] of both.entries()) {
      for (const item of HANGING) {
        await decision.open(item)
        await expect(decision.fate).toContainText('Vastgesteld raadsbesluit')
        seen[index]?.push((await decision.details.textContent()) ?? '')
      }
    }
    return seen
  }
  const before = await fates()
  expect(before[0]?.join()).not.toContain('vervallen')

  for (const decision of both) await decision.open('wi/wi-7')
  await expect(theirs.outcome).toContainText('Nog open')
  await expect(theirs.outcome.getByRole('radio')).toHaveCount(0)
  await expect(mine.outcome).toContainText('Nee: 3 items vervallen.')
  await mine.decide('Nee')
  await wi.saved()
  await expect(theirs.outcome).toContainText('Nee: 3 items vervallen.')
  for (const decision of both) {
    for (const item of HANGING) {
      await decision.open(item)
      await expect(decision.fate).toContainText('vervallen')
      await expect(decision.drawer.drawer).toContainText('Vervallen door: Vastgesteld raadsbesluit')
    }
    await expect(new Board(decision.page).card(CARD)).toContainText('vervallen')
  }

  await wi.page.getByRole('button', { name: /^Ongedaan maken \(/ }).click()
  await wi.saved()
  for (const decision of both) {
    await expect(decision.fate).not.toContainText('vervallen')
    await expect(new Board(decision.page).card(CARD)).not.toContainText('vervallen')
  }
  expect(await fates()).toEqual(before)
})

test('[JRN14] a rule explains itself while it is typed, and both see the window that follows from it', async ({
  enter,
}) => {
  const wi = await enter('wi', 'bord')
  const manager = await enter('manager', 'bord')
  const [mine, theirs] = [new Decision(wi.page), new Decision(manager.page)] as const
  for (const decision of [mine, theirs]) {
    await decision.open('wi/wi-7')
    await expect(decision.window).toContainText(
      'Besluit vóór 1 juli 2022: start 1 januari 2024. Later: start 1 januari 2025.',
    )
  }
  const dialog = await mine.editRule()
  const notice = dialog.getByRole('textbox', { name: 'Opzegtermijn' })
  await notice.fill('lang')
  await wi.page.keyboard.press('Enter')
  await expect(dialog.getByText('Vul een heel getal in, bijvoorbeeld 18.')).toBeVisible()
  await expect(notice).toBeFocused()
  await notice.fill('12')
  await expect(dialog).toContainText('Opzeggen kan tot en met 31 december 2022 voor een start op 1 januari 2024.')
  await wi.page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  for (const decision of [mine, theirs]) await expect(decision.window).toContainText('Besluit vóór 1 januari 2023')
})
