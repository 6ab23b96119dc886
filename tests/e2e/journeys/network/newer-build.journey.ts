import type { Page } from '@playwright/test'
import { test as base, expect } from '../../actors/actors.ts'
import { Drawer } from '../../pages/drawer.ts'
import { BuiltCopy } from '../../server/built-copy.ts'
import { RunningServer } from '../../server/running-server.ts'

const ITEM = 'wi/wi-6'

const test = base.extend<{ built: BuiltCopy }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  built: async ({}, use) => {
    const built = await BuiltCopy.make()
    await use(built)
    await built.remove()
  },
  server: async ({ built }, use) => {
    const server = await RunningServer.start({}, built.script)
    await use(server)
    await server.close()
  },
})
test.use({ serviceWorkers: 'allow' })

/** There in a page of the newer build alone. */
const build = (page: Page) => page.locator('meta[name="build"]')

test('[OFF2] a newer build waits until somebody presses Vernieuwen; who does not goes on with the one that was opened', async ({
  enter,
  server,
  built,
}) => {
  const wi = await enter('wi', 'bord')
  const leader = await enter('projectleider', 'bord')
  await wi.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await built.renew('newer')
  await server.restart()
  await wi.saved()

  // Another window has the browser look for a newer build.
  const beside = await wi.context.newPage()
  await beside.goto(`${wi.line.url}/p/voorschoten/bord`)
  const mine = new Drawer(wi.page)
  await mine.open(ITEM)
  await mine.setPeriod('Q2 2022')
  for (const page of [wi.page, beside]) {
    await expect(page.locator('.banner').filter({ hasText: 'Er is een nieuwe versie.' })).toBeVisible()
    await expect(build(page)).toHaveCount(0)
  }

  await wi.page.getByRole('button', { name: 'Vernieuwen' }).click()
  await expect(build(wi.page)).toHaveAttribute('content', 'newer')
  await wi.saved()
  await expect(mine.period).toContainText('Q2 2022')

  // The other window was left alone, and works with whoever has the newer build.
  await expect(build(beside)).toHaveCount(0)
  const others = new Drawer(beside)
  await others.open(ITEM)
  await others.setPeriod('Q3 2022')
  const theirs = new Drawer(leader.page)
  await theirs.open(ITEM)
  for (const drawer of [mine, theirs]) await expect(drawer.period).toContainText('Q3 2022')
})

test('[OFF2] a window of the older build keeps all its parts when others open and close beside it', async ({
  enter,
  server,
  built,
}) => {
  const part = await built.addPart()
  await server.restart()
  const wi = await enter('wi', 'bord')
  const address = `${wi.line.url}/p/voorschoten/bord`
  await wi.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await built.renew('newer')
  await server.restart()
  const older = await wi.context.newPage()
  await older.goto(address)
  await wi.page.getByRole('button', { name: 'Vernieuwen' }).click()
  await expect(build(wi.page)).toHaveAttribute('content', 'newer')
  await wi.page.close()
  for (let times = 0; times < 2; times += 1) {
    const page = await wi.context.newPage()
    await page.goto(address)
    await expect(page.locator('.save')).toHaveAttribute('data-state', 'saved')
    await expect(build(page)).toHaveAttribute('content', 'newer')
    await page.close()
  }

  // What the browser keeps besides, by itself, it may throw away at any moment.
  const session = await wi.context.newCDPSession(older)
  await session.send('Network.clearBrowserCache')
  await expect(build(older)).toHaveCount(0)
  expect(await older.evaluate(async (path) => (await import(path)).part, part)).toBe(true)

  // Once it is gone, so is what it kept.
  await older.goto(address)
  await expect(build(older)).toHaveAttribute('content', 'newer')
  await expect.poll(() => older.evaluate(async () => (await caches.keys()).length)).toBe(1)
})

test('[OFF1] what the browser threw away of the client is kept again at the next visit', async ({ enter }) => {
  const wi = await enter('wi', 'bord')
  await wi.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  const kept = () =>
    wi.page.evaluate(async () => {
      const [name = ''] = await caches.keys()
      return (await (await caches.open(name)).keys()).length
    })
  const all = await kept()
  await wi.page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name)
  })
  await wi.page.reload()
  await wi.saved()
  await expect.poll(kept).toBe(all)
  wi.line.cut()
  await wi.page.reload()
  await expect(wi.page.locator('.save')).toHaveAttribute('data-state', 'offline')
})
