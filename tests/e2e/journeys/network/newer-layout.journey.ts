import { EmbeddedStorage } from '@samenspoor/server/storage/embedded/embedded-storage'
import { SYSTEM_USER, updatesOf } from '@samenspoor/server/storage/update-log'
import * as Y from 'yjs'
import { type Actor, expect, test } from '../../actors/actors.ts'
import { Drawer } from '../../pages/drawer.ts'
import type { RunningServer } from '../../server/running-server.ts'

const DOCUMENT = 'voorschoten:track:wi'
const ITEM = 'wi/wi-6'

/** What a newer version of the server does to a track: another layout, and in the same step a title. */
async function bringToLayout(server: RunningServer, version: number): Promise<void> {
  const storage = EmbeddedStorage.open(server.dataFolder)
  const doc = new Y.Doc()
  for (const update of updatesOf(await storage.log.read(DOCUMENT))) Y.applyUpdate(doc, update)
  const before = Y.encodeStateVector(doc)
  doc.transact(() => {
    doc.getMap('meta').set('schemaVersion', version)
    const item = doc.getMap('items').get('wi-6')
    if (item instanceof Y.Map) item.set('title', 'Uit een nieuwere versie')
  })
  const update = Y.encodeStateAsUpdate(doc, before)
  const entry = { document: DOCUMENT, update, user: SYSTEM_USER, at: new Date().toISOString(), authors: [doc.clientID] }
  await storage.log.append([entry])
  await storage.close()
}

const banner = ({ page }: Actor) => page.getByText('Er is een nieuwere versie van Samenspoor.')

test('[NET7] [SAV4] a track in a newer layout can be read on every screen, says so, and the rest goes on', async ({
  enter,
  server,
}) => {
  const wi = await enter('wi', 'bord')
  const leader = await enter('projectleider', 'bord')
  const [mine, theirs] = [new Drawer(wi.page), new Drawer(leader.page)] as const
  for (const drawer of [mine, theirs]) await drawer.open(ITEM)
  await mine.setPeriod('Q2 2022')
  await expect(theirs.period).toContainText('Q2 2022')
  for (const actor of [wi, leader]) await expect(banner(actor)).toHaveCount(0)

  await server.kill('SIGTERM')
  await bringToLayout(server, 2)
  await server.restart()

  for (const [actor, drawer] of [
    [wi, mine],
    [leader, theirs],
  ] as const) {
    await expect(banner(actor)).toBeVisible()
    await expect(drawer.title).toContainText('Uit een nieuwere versie')
    await expect(drawer.period).toContainText('Q2 2022')
    for (const field of [drawer.title, drawer.period, drawer.status])
      await expect(field.getByRole('button')).toHaveCount(0)
  }

  // The other tracks are as before: what the one changes there, the other sees.
  await theirs.open('wmo/wmo-1')
  await mine.open('wmo/wmo-1')
  await theirs.setPeriod('Q4 2022')
  await leader.saved()
  await expect(mine.period).toContainText('Q4 2022')

  // Loading the page again gives the same as long as the server is not newer itself.
  await wi.page.getByRole('button', { name: 'Pagina opnieuw laden' }).click()
  await wi.saved()
  await expect(banner(wi)).toBeVisible()
})
