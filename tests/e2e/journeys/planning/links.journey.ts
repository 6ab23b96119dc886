import { type Actor, expect, test } from '../../actors/actors.ts'
import { Drawer } from '../../pages/drawer.ts'

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

test('[JRN16] the lag and the type of a link are changed by two, and both screens judge it anew', async ({ enter }) => {
  const leader = await enter('projectleider', 'bord')
  const jeugd = await enter('jeugd', 'bord')
  const [mine, theirs] = [new Drawer(leader.page), new Drawer(jeugd.page)] as const
  const linkOf = ({ drawer }: Drawer) => drawer.getByRole('listitem').filter({ hasText: 'Akkoord projectplannen' })
  const edit = async ({ drawer, page }: Drawer) => {
    await drawer.getByRole('button', { name: 'Afhankelijkheid met Akkoord projectplannen aanpassen' }).click()
    return page.getByRole('dialog', { name: 'Afhankelijkheid aanpassen' })
  }
  for (const drawer of [mine, theirs]) {
    await drawer.open('jeugd/jeugd-5')
    await expect(linkOf(drawer)).toContainText('haalbaar')
  }

  const lag = await edit(mine)
  await lag.getByRole('textbox', { name: 'Ertussen' }).fill('een paar')
  await expect(lag.getByText('Vul een heel getal in, hooguit 3660.')).toBeVisible()
  await lag.getByRole('textbox', { name: 'Ertussen' }).fill('1')
  await lag.getByRole('button', { name: /Eenheid/ }).click()
  await leader.page.getByRole('option', { name: 'kwartalen' }).click()
  await expect(lag.getByRole('status', { name: 'Uitkomst' })).toContainText('mogelijk knelpunt')
  await lag.getByRole('button', { name: 'Opslaan' }).click()
  await expect(lag).toHaveCount(0)
  for (const drawer of [mine, theirs]) {
    await expect(linkOf(drawer)).toContainText('mogelijk knelpunt')
    await expect(linkOf(drawer)).toContainText('Er moet 1 kwartaal tussen zitten.')
  }

  const type = await edit(theirs)
  await expect(type.getByRole('textbox', { name: 'Ertussen' })).toHaveValue('1')
  await type.getByRole('button', { name: /Hoe hangen ze samen/ }).click()
  await jeugd.page.getByRole('option', { name: /^Tegelijk/ }).click()
  await expect(type.getByRole('textbox', { name: 'Ertussen' })).toHaveCount(0)
  await type.getByRole('button', { name: 'Opslaan' }).click()
  for (const drawer of [mine, theirs]) {
    await expect(linkOf(drawer)).toContainText('conflict')
    await expect(linkOf(drawer)).toContainText('Tegelijk')
  }

  await jeugd.page.getByRole('button', { name: /^Ongedaan maken \(/ }).click()
  for (const drawer of [mine, theirs]) await expect(linkOf(drawer)).toContainText('Er moet 1 kwartaal tussen zitten.')
  await leader.page.getByRole('button', { name: /^Ongedaan maken \(/ }).click()
  for (const drawer of [mine, theirs]) {
    await expect(linkOf(drawer)).toContainText('haalbaar')
    await expect(linkOf(drawer)).not.toContainText('kwartaal tussen')
  }
})
