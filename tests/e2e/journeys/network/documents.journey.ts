import { readFile } from 'node:fs/promises'
import type { WebSocket } from '@playwright/test'
import { expect, test } from '../../actors/actors.ts'
import { Drawer } from '../../pages/drawer.ts'
import { changeStored } from '../../server/stored-data.ts'

const ITEM = 'wi/wi-6'

test('[NET9] however many documents a person has open, the browser has one websocket', async ({ enter }) => {
  const wi = await enter('wi')
  const sockets: WebSocket[] = []
  const page = await wi.context.newPage()
  page.on('websocket', (socket) => sockets.push(socket))
  const open = () => sockets.filter((socket) => !socket.isClosed())
  for (const view of ['tijdlijn', 'bord', 'acties', 'afhankelijkheden']) {
    sockets.length = 0
    await page.goto(`${wi.line.url}/p/voorschoten/${view}`)
    await expect(page.locator('.save')).toHaveAttribute('data-state', 'saved')
    expect(sockets.map((socket) => new URL(socket.url()).pathname)).toEqual(['/sync'])
  }
  await page.getByRole('link', { name: 'Plannen' }).first().click()
  await expect(page.locator('.ProseMirror')).toBeVisible()
  expect(sockets).toHaveLength(1)

  // The whole line breaks: it comes back as one, with every document.
  wi.line.cut()
  await expect(page.locator('.save')).toHaveAttribute('data-state', 'offline')
  wi.line.mend()
  await expect(page.locator('.save')).toHaveAttribute('data-state', 'saved')
  expect(open()).toHaveLength(1)
})

test('[SAV4] a damaged track is named, and the rest of the programme can be used', async ({ enter, server }) => {
  await server.kill('SIGTERM')
  changeStored(
    server,
    'UPDATE document_update SET bytes = ? WHERE document = ?',
    Uint8Array.of(1, 2),
    'voorschoten:track:wmo',
  )
  await server.restart()
  const wi = await enter('wi', 'bord')
  const leader = await enter('projectleider', 'bord')
  await expect(wi.page.getByText('Niet te openen: spoor')).toContainText('Wmo')
  const [mine, theirs] = [new Drawer(wi.page), new Drawer(leader.page)] as const
  await mine.open(ITEM)
  await theirs.open(ITEM)
  await mine.setPeriod('Q2 2022')
  await wi.saved()
  await expect(theirs.period).toContainText('Q2 2022')
  // What links to the damaged track is not shown as a link to something that is gone.
  await leader.open('afhankelijkheden')
  await expect(leader.page.getByText('Niet te openen: spoor')).toBeVisible()
})

test('[NET10] who gets other rights goes on in the same window, without loading the page', async ({
  enter,
  server,
}) => {
  const wi = await enter('wi', 'bord')
  const mine = new Drawer(wi.page)
  await mine.open(ITEM)
  const details = `UPDATE person SET details = json_set(details, '$.role', ?) WHERE id = ?`
  changeStored(server, details, 'lezer', 'wi@demo.samenspoor.example')
  await expect(wi.page.getByText('Je kijkt mee.')).toBeVisible()
  await expect(mine.period.getByRole('button')).toHaveCount(0)
  await wi.saved()

  changeStored(server, details, 'teamlid', 'wi@demo.samenspoor.example')
  await expect(wi.page.getByText('Je kijkt mee.')).toBeHidden()
  await mine.setPeriod('Q3 2022')
  await wi.saved()
  await expect(mine.period).toContainText('Q3 2022')
})

test('[SAV6] signing in as somebody else asks first while work of another waits', async ({ enter }) => {
  const wi = await enter('wi', 'bord')
  const mine = new Drawer(wi.page)
  await mine.open(ITEM)
  await wi.endSession()
  await expect(wi.page.getByRole('alert')).toContainText('Je bent uitgelogd')
  await mine.setPeriod('Q3 2022')
  await wi.page.getByRole('button', { name: 'Opnieuw inloggen' }).click()
  const people = wi.page.locator('.sign-in-people')
  await people.getByRole('button', { name: 'Joost Dekker' }).click()
  await expect(wi.page.getByRole('alertdialog')).toContainText('Er wacht nog werk van Fatima El Amrani')
  await wi.page.getByRole('button', { name: 'Annuleren' }).click()
  await people.getByRole('button', { name: wi.name }).click()
  await wi.saved()
  await wi.page.reload()
  await expect(mine.period).toContainText('Q3 2022')
})

test('[SAV6] somebody else who signed in in another window does not get the work of the first', async ({
  enter,
  server,
}) => {
  const wi = await enter('wi', 'bord')
  const mine = new Drawer(wi.page)
  await mine.open(ITEM)
  wi.line.cut()
  await expect(wi.page.locator('.save')).toHaveAttribute('data-state', 'offline')
  await mine.setPeriod('Q3 2022')
  // Cookies belong to the host: past the line that is cut, it is still the same browser.
  const other = await wi.context.newPage()
  await other.goto(server.linkFor('projectleider@demo.samenspoor.example'))
  await expect(other.locator('.save')).toHaveAttribute('data-state', 'saved')
  wi.line.mend()
  await expect(wi.page.getByRole('alertdialog')).toContainText('Er wacht nog werk van Fatima El Amrani')
  await wi.page.getByRole('button', { name: 'Weer inloggen als Fatima El Amrani' }).click()
  await wi.page.locator('.sign-in-people').getByRole('button', { name: wi.name }).click()
  await wi.saved()
  await expect(mine.period).toContainText('Q3 2022')
})

test('[SAV5] after a restore nothing old comes back, and what was not saved is offered as a file', async ({
  enter,
  server,
}) => {
  const wi = await enter('wi', 'bord')
  const mine = new Drawer(wi.page)
  await mine.open(ITEM)
  await server.kill('SIGTERM')
  await expect(wi.page.locator('.save')).toHaveAttribute('data-state', 'offline')
  await mine.rename('Alleen in dit venster')
  changeStored(server, 'UPDATE document SET epoch = ? WHERE name = ?', 'na-herstel', 'voorschoten:track:wi')
  await server.restart()
  await expect(wi.page.getByRole('alert')).toContainText('1 wijziging van jou was nog niet opgeslagen')
  await expect(mine.title).not.toContainText('Alleen in dit venster')
  const downloading = wi.page.waitForEvent('download')
  await wi.page.getByRole('button', { name: 'Lokale versie bewaren' }).click()
  const file = await (await downloading).path()
  expect(await readFile(file, 'utf8')).toContain('Alleen in dit venster')
  await wi.page.getByRole('button', { name: 'Lokale versie weggooien' }).click()
  await wi.saved()
  await mine.rename('Na het herstel')
  await wi.saved()
  await wi.page.reload()
  await expect(mine.title).toContainText('Na het herstel')
})
