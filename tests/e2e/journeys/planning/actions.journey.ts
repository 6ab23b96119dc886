import { expect, test } from '../../actors/actors.ts'

test('[JRN5] an action in one line: what, who, which item and by when, and it stands on the list of who got it', async ({
  enter,
}) => {
  const leader = await enter('projectleider', 'acties')
  const wi = await enter('wi', 'acties')
  const line = leader.page.getByRole('combobox', { name: 'Nieuwe actie' })
  await line.click()
  await leader.page.keyboard.type('Frictiekosten eerste raming maken @Fatima #Verkennen Lei', { delay: 5 })
  await leader.page.getByRole('option').first().click()
  await leader.page.keyboard.type(' vóór 10 nov')
  await expect(leader.page.getByText('Wordt:')).toBeVisible()
  await leader.page.keyboard.press('Enter')

  for (const { page } of [leader, wi]) {
    const region = page.getByRole('region', { name: 'Fatima El Amrani' })
    await expect(region.getByText('Frictiekosten eerste raming maken').first()).toBeVisible()
    await expect(region.getByText(/te laat/).first()).toBeVisible()
  }
  await wi.page.getByText('Mijn acties', { exact: true }).first().click()
  const mine = wi.page.getByRole('checkbox', { name: 'Klaar: Frictiekosten eerste raming maken' }).first()
  await expect(mine).toBeVisible()
  await mine.check()
  await wi.saved()
  await expect(
    leader.page.getByRole('region', { name: 'Fatima El Amrani' }).getByText('Frictiekosten eerste raming maken'),
  ).toHaveCount(0)
})

test('[ACT3] a line of only a date asks for words, keeps what was typed, and is given out when they are there', async ({
  enter,
}) => {
  const leader = await enter('projectleider', 'acties')
  const wi = await enter('wi', 'acties')
  const line = leader.page.getByRole('combobox', { name: 'Nieuwe actie' })
  await line.fill('@Fatima uiterlijk 3 december')
  await line.press('Enter')
  await expect(leader.page.getByRole('alert')).toHaveText('Schrijf ook op wat er moet gebeuren.')
  await expect(line).toHaveValue('@Fatima uiterlijk 3 december')
  await expect(line).toBeFocused()
  await line.fill('@Fatima Bellen met de griffie uiterlijk 3 december')
  await expect(leader.page.getByRole('alert')).toHaveCount(0)
  await line.press('Enter')
  await expect(line).toHaveValue('')
  for (const { page } of [leader, wi]) {
    const region = page.getByRole('region', { name: 'Fatima El Amrani' })
    await expect(region.getByRole('button', { name: 'Bellen met de griffie', exact: true })).toBeVisible()
  }
})
