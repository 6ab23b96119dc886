import type { Page } from '@playwright/test'
import { type Actor, expect, test } from '../actors/actors.ts'
import { Drawer } from '../pages/drawer.ts'

test.use({ serviceWorkers: 'allow' })

const ITEM = 'wi/wi-6'
const OTHER_ITEM = 'wi/wi-5'

/** The browser has the client and the programme, the plan texts included. */
async function kept({ page }: Actor): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.waitForFunction(async () => {
    const opening = indexedDB.open('samenspoor')
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result)
    })
    const store = database.transaction('documents').objectStore('documents')
    const keys = await new Promise<IDBValidKey[]>((resolve) => {
      const asking = store.getAllKeys()
      asking.onsuccess = () => resolve(asking.result)
    })
    database.close()
    return keys.filter((key) => Array.isArray(key) && String(key[1]).includes(':plan:')).length >= 3
  })
}

/** The browser is closed without a network and opened again: only what it keeps itself is there. */
async function reopen(actor: Actor, view: string): Promise<Page> {
  await actor.page.close()
  const page = await actor.context.newPage()
  await page.goto(`${actor.line.url}/p/voorschoten/${view}`)
  await expect(page.locator('.save')).toHaveAttribute('data-state', 'offline')
  return page
}

test('[OFF1] [OFF3] the programme opens without a network, is edited, and on return both have everything', async ({
  enter,
}) => {
  const wi = await enter('wi', 'bord')
  const leader = await enter('projectleider', 'bord')
  await kept(wi)
  const theirs = new Drawer(leader.page)
  await theirs.open(ITEM)

  wi.line.cut()
  let page = await reopen(wi, 'bord')
  let mine = new Drawer(page)
  await mine.open(ITEM)
  await mine.setPeriod('Q2 2022')
  await mine.rename('Opstellen zonder netwerk')
  await mine.open(OTHER_ITEM)
  await mine.setStatus('Klaar')
  await mine.setPeriod('Q3 2022')
  await expect(page.getByText('Offline – 4 wijzigingen wachten')).toBeVisible()

  page = await reopen(wi, 'tijdlijn')
  await expect(page.getByText('Offline – 4 wijzigingen wachten')).toBeVisible()
  for (const view of ['Acties', 'Afhankelijkheden', 'Plannen', 'Bord']) {
    await page.getByRole('link', { name: view, exact: true }).first().click()
    await expect(page.locator('main:not(.loading)')).toBeVisible()
    if (view === 'Plannen') await expect(page.locator('.ProseMirror')).toBeVisible()
  }
  mine = new Drawer(page)
  await mine.open(ITEM)
  await expect(mine.title).toContainText('Opstellen zonder netwerk')
  await theirs.setStatus('Wacht op besluit')
  await leader.saved()

  wi.line.mend()
  await expect(page.locator('.save')).toHaveAttribute('data-state', 'saved')
  for (const drawer of [mine, theirs]) {
    await expect(drawer.title).toContainText('Opstellen zonder netwerk')
    await expect(drawer.period).toContainText('Q2 2022')
    await expect(drawer.status).toContainText('Wacht op besluit')
    await drawer.open(OTHER_ITEM)
    await expect(drawer.period).toContainText('Q3 2022')
    await expect(drawer.status).toContainText('Klaar')
  }
})
