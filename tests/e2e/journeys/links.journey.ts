import { type Actor, expect, test } from '../actors/actors.ts'
import { Drawer } from '../pages/drawer.ts'

test('[JRN4] a link across tracks: made by one, judged on both screens and on the page for managers', async ({
  enter,
}) => {
  const leader = await enter('projectleider', 'bord')
  const jeugd = await enter('jeugd', 'bord')
  const manager = await enter('manager', 'afhankelijkheden')
  const [mine, theirs] = [new Drawer(leader.page), new Drawer(jeugd.page)] as const
  const counts = manager.page.getByRole('region', { name: 'Werkbalk' })
  await expect(counts).toContainText('1 conflict')
  for (const drawer of [mine, theirs]) await drawer.open('jeugd/jeugd-5')

  await mine.drawer.getByRole('button', { name: 'Toevoegen aan: Heeft nodig' }).click()
  const dialog = leader.page.getByRole('dialog', { name: 'Afhankelijkheid toevoegen' })
  await dialog.getByRole('combobox', { name: 'Dit moet er eerst zijn' }).fill('Eventueel opzeggen')
  await leader.page.getByRole('option', { name: /Eventueel opzeggen overeenkomsten/ }).click()
  await expect(dialog.getByText('conflict')).toBeVisible()
  await dialog.getByRole('button', { name: 'Toevoegen', exact: true }).click()

  for (const { drawer } of [mine, theirs]) {
    const link = drawer.getByRole('listitem').filter({ hasText: 'Eventueel opzeggen overeenkomsten' })
    await expect(link).toContainText('conflict', { ignoreCase: true })
  }
  await expect(counts).toContainText('2 conflicten')
  for (const actor of [leader, jeugd] satisfies Actor[]) await actor.saved()

  await theirs.setPeriod('Q3-Q4 2022')
  for (const { drawer } of [mine, theirs]) {
    const link = drawer.getByRole('listitem').filter({ hasText: 'Eventueel opzeggen overeenkomsten' })
    await expect(link).toContainText('haalbaar', { ignoreCase: true })
  }
})
