import { expect, test } from '../../actors/actors.ts'
import { Contracts } from '../../pages/planning/contracts.ts'

const TITLE = 'Pleegzorg regio Haaglanden'

test('[JRN18] a contract is added, changed, removed and put back, and the other sees each', async ({ enter }) => {
  const jeugd = await enter('jeugd', 'afhankelijkheden')
  const wmo = await enter('wmo', 'afhankelijkheden')
  const [mine, theirs] = [new Contracts(jeugd.page), new Contracts(wmo.page)] as const

  await mine.openNew()
  await mine.fill('Eerste dag', '1 januari 2020')
  await mine.fill('Looptijd in maanden', 'drie jaar')
  await expect(mine.preview).toContainText('Vul alles goed in.')
  await jeugd.page.keyboard.press('Enter')
  await expect(mine.form.getByText('Geef een naam, hooguit 200 tekens.')).toBeVisible()
  await expect(mine.form.getByText('Vul een heel aantal maanden in, van 1 tot 1200.')).toBeVisible()
  await expect(mine.form.getByRole('textbox', { name: 'Naam' })).toBeFocused()
  await mine.fill('Naam', TITLE)
  await mine.fill('Looptijd in maanden', '36')
  await expect(mine.preview).toContainText('Loopt t/m 31 december 2022.')
  await expect(mine.preview).toContainText('Start 1 januari 2024start in het plangat van 365 dagen')
  await mine.form.getByRole('radio', { name: 'Op verzoek' }).click()
  await expect(mine.preview).toContainText('verlenging nodig (1×)')
  await mine.form.getByRole('button', { name: 'Toevoegen' }).click()
  await expect(mine.form).toHaveCount(0)
  for (const { of } of both(mine, theirs)) await expect(of()).toContainText('verlenging nodig (1×)')

  await theirs.openEdit(TITLE)
  await theirs.form.getByRole('radio', { name: 'Stilzwijgend' }).click()
  await theirs.fill('Hoe vaak?', '2')
  await theirs.form.getByRole('button', { name: 'Opslaan' }).click()
  for (const { of } of both(mine, theirs)) {
    await expect(of()).toContainText('uiterlijk t/m 31 december 2024')
    await expect(of()).toContainText('zeg op, anders loopt het door')
  }

  await mine.openEdit(TITLE)
  await mine.form.getByRole('button', { name: 'Contract verwijderen' }).click()
  for (const { of } of both(mine, theirs)) await expect(of()).toHaveCount(0)
  await wmo.page.getByRole('button', { name: 'Prullenbak' }).click()
  await wmo.page.getByRole('button', { name: `${TITLE} terugzetten` }).click()
  for (const { of } of both(mine, theirs)) await expect(of()).toContainText('zeg op, anders loopt het door')
  await wmo.page.keyboard.press('Escape')
  await theirs.openEdit(TITLE)
  await expect(theirs.form.getByRole('textbox', { name: 'Eerste dag' })).toHaveValue('1 januari 2020')
})

test('[JRN18] who removes a contract while a colleague changes it: the form says so and saves nothing', async ({
  enter,
}) => {
  const jeugd = await enter('jeugd', 'afhankelijkheden')
  const wmo = await enter('wmo', 'afhankelijkheden')
  const [mine, theirs] = [new Contracts(jeugd.page), new Contracts(wmo.page)] as const
  await mine.openEdit('Crisisinterventieteam')
  await theirs.openEdit('Crisisinterventieteam')
  await theirs.fill('Opmerking (mag leeg blijven)', 'Gebeld met de regio')
  await theirs.form.getByRole('button', { name: 'Opslaan' }).click()
  await expect(mine.form).toContainText('Een collega wijzigde dit contract intussen.')
  await mine.fill('Met wie? (mag leeg blijven)', 'Regio H10')
  await mine.form.getByRole('button', { name: 'Opslaan' }).click()
  await theirs.openEdit('Crisisinterventieteam')
  await expect(theirs.form.getByRole('textbox', { name: 'Met wie? (mag leeg blijven)' })).toHaveValue('Regio H10')
  await expect(theirs.form.getByRole('textbox', { name: 'Opmerking (mag leeg blijven)' })).toHaveValue(
    'Gebeld met de regio',
  )
  await mine.openEdit('Crisisinterventieteam')
  await mine.form.getByRole('button', { name: 'Contract verwijderen' }).click()
  await expect(theirs.form).toContainText('Een collega heeft dit contract verwijderd.')
  await expect(theirs.form.getByRole('button', { name: 'Opslaan' })).toBeDisabled()
})

test('[JRN18] a reader sees the contracts and has no buttons for them', async ({ enter }) => {
  const { panel } = new Contracts((await enter('manager', 'afhankelijkheden')).page)
  await expect(panel.getByRole('row', { name: /Crisisinterventieteam/ })).toBeVisible()
  await expect(panel.getByRole('button', { name: /contract (toevoegen|wijzigen)/i })).toHaveCount(0)
})

const both = (...screens: readonly Contracts[]) => screens.map((contracts) => ({ of: () => contracts.of(TITLE) }))
