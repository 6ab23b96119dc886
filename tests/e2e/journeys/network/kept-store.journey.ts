import type { Page } from '@playwright/test'
import { type Actor, expect, test } from '../../actors/actors.ts'
import { leaveWork } from '../../actors/leave-work.ts'
import { PEOPLE } from '../../actors/people.ts'
import { Drawer } from '../../pages/drawer.ts'

const ITEM = 'wi/wi-6'
const OTHER_ITEM = 'wi/wi-5'
const OUT_OF_REACH = 'Er wacht nog werk van een eerder bezoek.'

/** What becomes of a question to the store of the browser. */
type Answer = 'none' | 'error'

/** A visit in which the browser reads nothing of what it keeps, all the time. */
async function visitWithoutReading({ context, line }: Actor, answer: Answer, address = ''): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript((kind: Answer) => {
    const asked = (): EventTarget => {
      if (kind === 'error') throw new DOMException('No answer', 'UnknownError')
      return new EventTarget()
    }
    const reading = { get: asked, getAll: asked, getAllKeys: asked, count: asked }
    for (const kept of [IDBObjectStore, IDBIndex]) Object.assign(kept.prototype, reading)
  }, answer)
  await page.goto(address === '' ? `${line.url}/p/voorschoten/bord` : address)
  return page
}

async function visit({ context, line }: Actor): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${line.url}/p/voorschoten/bord`)
  return page
}

async function periodIsOnBoth(pages: readonly Page[], item: string, words: string): Promise<void> {
  for (const page of pages) {
    const drawer = new Drawer(page)
    await drawer.open(item)
    await expect(drawer.period).toContainText(words)
  }
}

for (const answer of ['error', 'none'] as const)
  test(`[OFF7] a visit in which every read of the store gives ${answer === 'none' ? 'no answer' : 'an error'}: what is typed is saved, and the work that waits is at the next visit`, async ({
    enter,
  }) => {
    // What never answers is waited for.
    test.slow()
    const wi = await enter('wi', 'bord')
    const leader = await enter('projectleider', 'bord')
    await leaveWork(wi, ITEM, 'Q2 2022')
    wi.line.mend()
    const without = await visitWithoutReading(wi, answer)
    const drawer = new Drawer(without)
    await expect(without.locator('.save')).toHaveAttribute('data-state', 'saved', { timeout: 30_000 })
    await drawer.open(OTHER_ITEM)
    await drawer.setPeriod('Q3 2022')
    await periodIsOnBoth([leader.page], OTHER_ITEM, 'Q3 2022')
    await expect(without.getByText(OUT_OF_REACH).first()).toBeVisible({ timeout: 30_000 })
    await without.close()

    const page = await visit(wi)
    await expect(page.locator('.save')).toHaveAttribute('data-state', 'saved')
    await periodIsOnBoth([page, leader.page], ITEM, 'Q2 2022')
    await periodIsOnBoth([page, leader.page], OTHER_ITEM, 'Q3 2022')
  })

test('[OFF11] who signs out while the browser does not give what waits, finds it after signing in again', async ({
  enter,
}) => {
  const wi = await enter('wi', 'bord')
  const leader = await enter('projectleider', 'bord')
  await leaveWork(wi, ITEM, 'Q2 2022')
  wi.line.mend()
  const without = await visitWithoutReading(wi, 'error')
  await expect(without.getByText(OUT_OF_REACH).first()).toBeVisible()
  await without.getByRole('button', { name: `Mijn account, ${wi.name}` }).click()
  await without.getByRole('menuitem', { name: 'Uitloggen' }).click()
  await expect(without.locator('.sign-in-people')).toBeVisible()
  await without.close()

  const page = await visit(wi)
  await expect(page.getByRole('status').filter({ hasText: `Er wacht werk van ${wi.name}` })).toBeVisible()
  await page.locator('.sign-in-people').getByRole('button', { name: wi.name }).click()
  await expect(page.locator('.save')).toHaveAttribute('data-state', 'saved')
  await periodIsOnBoth([page, leader.page], ITEM, 'Q2 2022')
})

test('[OFF11] another who was here while the browser did not give what waits, and left, takes nothing of it along', async ({
  enter,
  server,
}) => {
  const wi = await enter('wi', 'bord')
  await leaveWork(wi, ITEM, 'Q2 2022')
  wi.line.mend()
  const link = server.linkFor(PEOPLE.projectleider.email).replace(server.url, wi.line.url)
  const without = await visitWithoutReading(wi, 'error', link)
  await expect(without.locator('.save')).toHaveAttribute('data-state', 'saved')
  // Their answers are what the browser knows last.
  await expect(without.getByText(OUT_OF_REACH).first()).toBeVisible()
  await without.close()
  await wi.endSession()

  const page = await visit(wi)
  await page.locator('.sign-in-people').getByRole('button', { name: wi.name }).click()
  await expect(page.locator('.save')).toHaveAttribute('data-state', 'saved')
  const manager = await enter('manager', 'bord')
  await periodIsOnBoth([page, manager.page], ITEM, 'Q2 2022')
})
