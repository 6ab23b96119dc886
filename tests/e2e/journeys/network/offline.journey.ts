import type { Page } from '@playwright/test'
import { type Actor, expect, test } from '../../actors/actors.ts'
import { leaveWork } from '../../actors/leave-work.ts'
import { PEOPLE } from '../../actors/people.ts'
import { Drawer } from '../../pages/drawer.ts'

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

test('[OFF9] [OFF10] both change the same date: who comes back sees what happened, and chooses', async ({ enter }) => {
  const wi = await enter('wi', 'bord')
  const leader = await enter('projectleider', 'bord')
  const [mine, theirs] = [new Drawer(wi.page), new Drawer(leader.page)] as const
  for (const drawer of [mine, theirs]) await drawer.open(ITEM)
  wi.line.cut()
  await expect(wi.page.locator('.save')).toHaveAttribute('data-state', 'offline')
  await mine.setPeriod('Q2 2022')
  await theirs.setPeriod('Q3 2022')
  await theirs.setStatus('Bezig')
  await leader.saved()
  wi.line.mend()
  await wi.saved()

  const back = wi.page.locator('.banner').filter({ hasText: 'Weer verbonden.' })
  await expect(back).toContainText('1 wijziging van jou is opgeslagen.')
  await expect(back).toContainText('1 vraagt jouw keuze.')
  await back.getByRole('button', { name: 'Bekijken' }).click()
  const panel = wi.page.getByRole('region', { name: 'Terwijl je offline was' })
  await expect(panel.getByRole('region', { name: `Gewijzigd door ${leader.name}` })).toContainText('Status')
  await panel.getByRole('button', { name: /^Kiezen: Periode/ }).click()
  const dialog = wi.page.getByRole('dialog', { name: 'Twee wijzigingen op één plek' })
  await expect(dialog.getByRole('radio', { name: new RegExp(`Q3 2022.*${leader.name}`) })).toBeChecked()
  await dialog.getByRole('radio', { name: /Q2 2022.*Jij/ }).check()
  await dialog.getByRole('button', { name: 'Kiezen', exact: true }).click()
  await wi.saved()
  for (const drawer of [mine, theirs]) {
    await expect(drawer.period).toContainText('Q2 2022')
    await expect(drawer.status).toContainText('Bezig')
  }
  await expect(panel.getByRole('button', { name: /^Kiezen/ })).toHaveCount(0)

  // What the summary told is no news any more.
  await wi.page.keyboard.press('F8')
  await expect(wi.page.getByText('Anderen wijzigden niets sinds je keek.')).toBeVisible()
})

test('[OFF11] work of somebody who closed the browser is neither given to another nor dropped', async ({
  enter,
  server,
}) => {
  const wi = await enter('wi', 'bord')
  await leaveWork(wi, ITEM, 'Q2 2022')
  wi.line.mend()

  const page = await wi.context.newPage()
  await page.goto(server.linkFor(PEOPLE.projectleider.email).replace(server.url, wi.line.url))
  await expect(page.getByRole('alertdialog')).toContainText(`Er wacht nog werk van ${wi.name}`)
  await page.getByRole('button', { name: `Weer inloggen als ${wi.name}` }).click()
  await page.locator('.sign-in-people').getByRole('button', { name: wi.name }).click()
  await expect(page.locator('.save')).toHaveAttribute('data-state', 'saved')
  const manager = await enter('manager', 'bord')
  for (const drawer of [new Drawer(page), new Drawer(manager.page)]) {
    await drawer.open(ITEM)
    await expect(drawer.period).toContainText('Q2 2022')
  }
})

test('[OFF11] work that the browser does not give for a while is not thrown away by who then signs in', async ({
  enter,
}) => {
  const wi = await enter('wi', 'bord')
  const leader = await enter('projectleider', 'bord')
  await leaveWork(wi, ITEM, 'Q2 2022')
  await wi.endSession()
  wi.line.mend()

  const page = await wi.context.newPage()
  await page.addInitScript(() => {
    const given = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function transaction(stores, mode, options) {
      if (document.documentElement.dataset.disk !== 'answers') throw new DOMException('No answer', 'UnknownError')
      return given.call(this, stores, mode, options)
    }
  })
  await page.goto(`${wi.line.url}/p/voorschoten/bord`)
  const me = page.locator('.sign-in-people').getByRole('button', { name: wi.name })
  await me.waitFor()
  await page.evaluate(() => {
    document.documentElement.dataset.disk = 'answers'
  })
  await me.click()
  await expect(page.locator('.save')).toHaveAttribute('data-state', 'saved')
  for (const drawer of [new Drawer(page), new Drawer(leader.page)]) {
    await drawer.open(ITEM)
    await expect(drawer.period).toContainText('Q2 2022')
  }
})

test('[OFF1] [OFF3] the programme opens without a network, is edited, and on return both have everything', async ({
  enter,
}) => {
  // A browser that starts three times.
  test.slow()
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
