import { expect, test } from '../../actors/actors.ts'
import { Drawer } from '../../pages/drawer.ts'
import { ItemHistory, Versions } from '../../pages/history.ts'

const ITEM = 'jeugd/jeugd-7'

test('[JRN19] one changes, the other sees who and when in Geschiedenis, puts it back, and the first sees that', async ({
  enter,
}) => {
  const jeugd = await enter('jeugd', 'bord')
  const leader = await enter('projectleider', 'bord')
  const [mine, theirs] = [new Drawer(jeugd.page), new Drawer(leader.page)] as const
  await mine.open(ITEM)
  await theirs.open(ITEM)
  const was = (await mine.period.textContent()) ?? ''
  const history = new ItemHistory(leader.page)
  await history.open()
  await expect(history.entries).toHaveCount(1)
  await expect(history.entries.first()).toContainText('Samenspoor')

  await mine.setPeriod('Q3 2023')
  await mine.rename('Raadsvoorstel Jeugd')
  await expect(history.entries).toHaveCount(3)
  await expect(history.entries.nth(0)).toContainText('Raadsvoorstel Jeugd')
  await expect(history.entries.nth(1)).toContainText(/Daan Kuipers, .* om \d\d:\d\d/)
  await expect(history.entries.nth(1)).toContainText('Q3 2023')

  await history.restore('Periode')
  const preview = history.dialog.getByRole('region', { name: 'Dit verandert er' })
  await expect(preview).toContainText('Periode: Q3 2023')
  await expect(preview).not.toContainText('Titel')
  await history.dialog.getByRole('radio', { name: /^Het hele item/ }).click()
  await expect(preview).toContainText('Titel: Raadsvoorstel Jeugd')
  await history.dialog.getByRole('radio', { name: 'Alleen: Periode' }).click()
  await history.confirm()
  await expect(mine.period).toHaveText(was)
  await expect(mine.title).toContainText('Raadsvoorstel Jeugd')
  await expect(history.entries.nth(0)).toContainText(leader.name)

  await leader.page.getByRole('button', { name: 'Ongedaan maken' }).last().click()
  await expect(mine.period).toContainText('Q3 2023')
  // The message is gone, and the focus is back where it came from.
  await expect(history.panel.locator(':focus')).toHaveCount(1)
})

test('[JRN20] a version is kept, compared with what was changed since, put back by one and seen by the other', async ({
  enter,
}) => {
  const leader = await enter('projectleider', 'bord')
  const jeugd = await enter('jeugd', 'bord')
  const versions = new Versions(leader.page)
  await versions.open()
  await expect(leader.page.getByText('Er zijn nog geen versies.')).toBeVisible()
  await versions.save('Naar het college')
  await expect(versions.list).toContainText(`${leader.name}, `)

  const drawer = new Drawer(jeugd.page)
  await drawer.open(ITEM)
  const was = (await drawer.title.textContent()) ?? ''
  await versions.compare('Naar het college')
  await expect(versions.comparison).toContainText('Er is niets veranderd.')
  await drawer.rename('Iets heel anders')
  await drawer.setPeriod('Q3 2023')
  await expect(versions.comparison).toContainText('2 verschillen')
  await jeugd.page.keyboard.press('Escape')
  await jeugd.page.getByRole('button', { name: 'Kaart toevoegen bij Jeugd, Gepland' }).click()
  await jeugd.page.keyboard.type('Kwam er later bij')
  await jeugd.page.keyboard.press('Enter')
  await expect(versions.comparison).toContainText('3 verschillen')
  await drawer.open(ITEM)
  await expect(versions.comparison.getByRole('region', { name: 'Jeugd' })).toContainText('Iets heel anders')

  await versions.comparison.getByRole('button', { name: 'Hele plan terugzetten' }).click()
  await expect(versions.dialog).toContainText('Periode: Q3 2023')
  await versions.dialog.getByRole('button', { name: 'Terugzetten' }).click()
  await expect(versions.comparison).toContainText('Er is niets veranderd.')
  await expect(versions.comparison.getByRole('heading', { name: /Naar het college/ })).toBeFocused()
  await expect(drawer.title).toHaveText(was)
  await leader.page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(drawer.title).toHaveText('Iets heel anders')

  await versions.list.getByRole('button', { name: 'Naam wijzigen van Naar het college' }).click()
  await versions.dialog.getByRole('textbox', { name: 'Naam van de versie' }).fill('Naar de raad')
  await leader.page.keyboard.press('Enter')
  await expect(versions.list).toContainText('Naar de raad')
  await versions.list.getByRole('button', { name: 'Versie weghalen: Naar de raad' }).click()
  await leader.page.getByRole('alertdialog').getByRole('button', { name: 'Weghalen' }).click()
  await expect(leader.page.getByText('Er zijn nog geen versies.')).toBeVisible()
})

test('[JRN20] who may write one track puts back that track; a reader sees all and has no buttons', async ({
  enter,
}) => {
  const leader = await enter('projectleider', 'bord')
  const versions = new Versions(leader.page)
  await versions.open()
  await versions.save('Begin')
  await leader.open('bord')
  const drawer = new Drawer(leader.page)
  for (const item of [ITEM, 'wmo/wmo-7']) {
    await drawer.open(item)
    await drawer.setPeriod('Q3 2023')
  }
  await leader.saved()

  const jeugd = await enter('jeugd', 'bord')
  const mine = new Versions(jeugd.page)
  await mine.open()
  await mine.compare('Begin')
  await expect(mine.comparison).toContainText('2 verschillen')
  await expect(mine.comparison.getByRole('region', { name: 'Wmo' }).getByRole('button')).toHaveCount(0)
  const own = mine.comparison.getByRole('region', { name: 'Jeugd' }).getByRole('button', { name: /terugzetten$/ })
  await own.click()
  await expect(mine.dialog).toContainText('Periode: Q3 2023')
  await mine.dialog.getByRole('button', { name: 'Terugzetten' }).click()
  await expect(mine.comparison).toContainText('1 verschil.')
  await jeugd.page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(mine.comparison).toContainText('2 verschillen')
  await mine.comparison.getByRole('button', { name: 'Hele plan terugzetten' }).click()
  await expect(mine.dialog).toContainText('1 verschil blijft staan')
  await mine.dialog.getByRole('button', { name: 'Terugzetten' }).click()
  await expect(mine.comparison).toContainText('1 verschil.')

  const reader = await enter('manager', 'bord')
  const theirs = new Versions(reader.page)
  await theirs.open()
  await expect(reader.page.getByRole('button', { name: /Versie bewaren|Naam wijzigen|weghalen/ })).toHaveCount(0)
  await theirs.compare('Begin')
  await expect(theirs.comparison).toContainText('1 verschil.')
  await expect(theirs.comparison.getByRole('button', { name: /terugzetten/i })).toHaveCount(0)
  await reader.open('bord')
  await new Drawer(reader.page).open(ITEM)
  const history = new ItemHistory(reader.page)
  await history.open()
  await expect(history.entries.first()).toContainText(jeugd.name)
  await expect(history.panel.getByRole('button', { name: /terugzetten/i })).toHaveCount(0)
})

test('[JRN19] without network the history says so, and comes by itself when there is', async ({ enter }) => {
  const jeugd = await enter('jeugd', 'bord')
  await new Drawer(jeugd.page).open(ITEM)
  const history = new ItemHistory(jeugd.page)
  await jeugd.context.setOffline(true)
  await history.open()
  await expect(history.panel).toContainText('Je bent offline.')
  await jeugd.context.setOffline(false)
  await expect(history.entries).toHaveCount(1)
})
