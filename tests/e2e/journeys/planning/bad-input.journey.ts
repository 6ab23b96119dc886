import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { expect, test } from '../../actors/actors.ts'
import { PEOPLE } from '../../actors/people.ts'
import { Drawer } from '../../pages/drawer.ts'
import { Versions } from '../../pages/history.ts'
import { Timeline } from '../../pages/timeline.ts'
import { startBot } from '../../server/bots.ts'

test('[JRN10] a title of 10,000 characters is said to be too long, and stays in the field', async ({ enter }) => {
  const wi = await enter('wi', 'bord')
  const leader = await enter('projectleider', 'bord')
  const [mine, theirs] = [new Drawer(wi.page), new Drawer(leader.page)] as const
  for (const drawer of [mine, theirs]) await drawer.open('wi/wi-7')
  await mine.rename('x'.repeat(10_000))
  await expect(mine.drawer.getByRole('alert')).toContainText('10000 tekens')
  await expect(mine.drawer.getByRole('textbox', { name: 'Titel' })).toHaveValue('x'.repeat(10_000))
  await expect(theirs.title).toContainText('Vastgesteld raadsbesluit')
  await mine.drawer.getByRole('textbox', { name: 'Titel' }).fill('Kort besluit')
  await wi.page.keyboard.press('Enter')
  for (const drawer of [mine, theirs]) await expect(drawer.title).toContainText('Kort besluit')
})

test('[JRN10] a period that nobody can read is kept as typed and shown as such to everybody', async ({ enter }) => {
  const wi = await enter('wi')
  const leader = await enter('projectleider')
  const [mine, theirs] = [new Timeline(wi.page), new Timeline(leader.page)] as const
  await mine.editPeriod('wi/wi-8', 'ergens na de fusie')
  for (const timeline of [mine, theirs]) {
    await expect(timeline.cell('wi/wi-8', 'period')).toContainText('ergens na de fusie')
    await expect(timeline.row('wi/wi-8')).toContainText('niet begrepen')
  }
  await wi.saved()
})

test('[JRN10] what another program put in a document and nobody can read is counted, and everything else works', async ({
  enter,
  server,
}) => {
  const wi = await enter('wi')
  const leader = await enter('projectleider')
  const cookies = await wi.context.cookies(wi.line.url)
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  class SignedInSocket extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie } })
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync`, 'voorschoten:track:wi', doc, {
    disableBc: true,
    WebSocketPolyfill: SignedInSocket as unknown as typeof globalThis.WebSocket,
  })
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  doc.transact(() => {
    const items = doc.getMap('items')
    items.set('nonsense-1', new Y.Map(Object.entries({ title: 42, kind: 'droom', period: null })))
    items.set('nonsense-2', 'geen object')
  })
  for (const { page } of [wi, leader]) {
    await expect(page.getByText('2 gegevens kunnen niet worden gelezen')).toBeVisible()
  }
  provider.destroy()
  const [mine, theirs] = [new Timeline(wi.page), new Timeline(leader.page)] as const
  await mine.editPeriod('wi/wi-8', 'Q4 2022')
  for (const timeline of [mine, theirs]) await expect(timeline.cell('wi/wi-8', 'period')).toContainText('Q4 2022')
})

test('[JRN10] [HIS6] an item that another program made nonsense of says so, and a version puts back all of it', async ({
  enter,
  server,
}) => {
  const wi = await enter('wi', 'bord')
  const leader = await enter('projectleider', 'bord')
  const versions = new Versions(leader.page)
  await versions.open()
  await versions.save('Voor de onzin')
  const [mine, theirs] = [new Drawer(wi.page), new Drawer(leader.page)] as const
  await mine.open('wi/wi-6')
  const title = (await mine.title.textContent()) ?? ''
  await mine.open('wi/wi-7')

  const bot = await startBot(server, PEOPLE.projectleider.email, 'voorschoten:track:wi')
  bot.doc.transact(() => {
    const items = bot.doc.getMap<Y.Map<unknown> | number[]>('items')
    const item = items.get('wi-7')
    if (item instanceof Y.Map) item.set('place', new Y.Map([['status', 'ergens']]))
    items.set('wi-6', [7])
  })
  await expect(mine.drawer).toContainText('Dit item kan niet worden gelezen')
  await expect(wi.page.getByText('2 gegevens kunnen niet worden gelezen')).toBeVisible()

  await versions.compare('Voor de onzin')
  await versions.comparison.getByRole('button', { name: 'Hele plan terugzetten' }).click()
  await versions.dialog.getByRole('button', { name: 'Terugzetten', exact: true }).click()
  await expect(versions.comparison).toContainText('Er is niets veranderd.')
  bot.end()
  for (const drawer of [mine, theirs]) {
    await drawer.open('wi/wi-7')
    await expect(drawer.title).toContainText('Vastgesteld raadsbesluit')
    await drawer.open('wi/wi-6')
    await expect(drawer.title).toContainText(title)
  }
})
