import { expect, test } from '../../actors/actors.ts'
import { Drawer } from '../../pages/drawer.ts'

const ITEM = 'wi/wi-6'

test('[JRN6] offline: the screen counts what waits, and on return both have everything', async ({ enter }) => {
  const wi = await enter('wi', 'bord')
  const leader = await enter('projectleider', 'bord')
  const [mine, theirs] = [new Drawer(wi.page), new Drawer(leader.page)] as const
  await mine.open(ITEM)
  await theirs.open(ITEM)

  wi.line.cut()
  await expect(wi.page.locator('.save')).toHaveAttribute('data-state', 'offline')
  await mine.setPeriod('Q2 2022')
  await expect(wi.page.getByText('Offline – 1 wijziging wacht')).toBeVisible()
  await mine.rename('Opstellen van ons plan')
  await expect(wi.page.getByText('Offline – 2 wijzigingen wachten')).toBeVisible()
  await theirs.setStatus('Bezig')
  await leader.saved()
  await expect(theirs.period).toContainText('vanaf Q1 2022')

  wi.line.mend()
  await wi.saved()
  for (const drawer of [mine, theirs]) {
    await expect(drawer.period).toContainText('Q2 2022')
    await expect(drawer.title).toContainText('Opstellen van ons plan')
    await expect(drawer.status).toContainText('Bezig')
  }
})

test('[JRN12] a session that ends while offline: signing in again saves what waited', async ({ enter }) => {
  const wi = await enter('wi', 'bord')
  const leader = await enter('projectleider', 'bord')
  const [mine, theirs] = [new Drawer(wi.page), new Drawer(leader.page)] as const
  await mine.open(ITEM)
  await theirs.open(ITEM)

  wi.line.cut()
  await expect(wi.page.locator('.save')).toHaveAttribute('data-state', 'offline')
  await mine.setPeriod('Q2 2022')
  await wi.endSession()
  wi.line.mend()

  await expect(wi.page.getByRole('status').filter({ hasText: `Er wacht werk van ${wi.name}` })).toBeVisible()
  await wi.page.locator('.sign-in-people').getByRole('button', { name: wi.name }).click()
  await wi.saved()
  await expect(mine.period).toContainText('Q2 2022')
  await expect(theirs.period).toContainText('Q2 2022')
})

test('[JRN12] a session that ends while online: what is typed meanwhile is saved too', async ({ enter }) => {
  const wi = await enter('wi', 'bord')
  const mine = new Drawer(wi.page)
  await mine.open(ITEM)
  await wi.endSession()
  await expect(wi.page.getByRole('alert')).toContainText('Je bent uitgelogd')
  await mine.setPeriod('Q3 2022')
  await wi.page.getByRole('button', { name: 'Opnieuw inloggen' }).click()
  await wi.page.locator('.sign-in-people').getByRole('button', { name: wi.name }).click()
  await wi.saved()
  await wi.page.reload()
  await expect(mine.period).toContainText('Q3 2022')
})

test('[JRN7] the server is killed in the middle of the work: what anyone saw is still there', async ({
  enter,
  server,
}) => {
  const wi = await enter('wi', 'bord')
  const leader = await enter('projectleider', 'bord')
  const [mine, theirs] = [new Drawer(wi.page), new Drawer(leader.page)] as const
  await mine.open(ITEM)
  await theirs.open(ITEM)
  await mine.setPeriod('Q3 2022')
  await expect(theirs.period).toContainText('Q3 2022')

  await server.kill('SIGKILL')
  await expect(leader.page.locator('.save')).toHaveAttribute('data-state', 'offline')
  await theirs.setStatus('Wacht op besluit')
  await server.restart()

  await wi.saved()
  await leader.saved()
  const late = await enter('manager', 'bord')
  const fresh = new Drawer(late.page)
  await fresh.open(ITEM)
  for (const drawer of [mine, theirs, fresh]) {
    await expect(drawer.period).toContainText('Q3 2022')
    await expect(drawer.status).toContainText('Wacht op besluit')
  }
})

test('[JRN9] a colleague is gone from the top bar within two seconds of closing the tab', async ({ enter }) => {
  const wi = await enter('wi', 'bord')
  const leader = await enter('projectleider', 'bord')
  await expect(wi.page.getByRole('img', { name: leader.name }).first()).toBeVisible()
  const here = wi.page.getByLabel(/Nu online/).getByRole('button', { name: `Volg ${leader.name}` })
  await expect(here).toBeVisible()
  await leader.page.close({ runBeforeUnload: true })
  await expect(here).toBeHidden({ timeout: 2_000 })
})

test('[NET9] a socket that the browser refuses is said as a server that cannot be reached, and is tried again', async ({
  enter,
}) => {
  const wi = await enter('wi', 'bord')
  const leader = await enter('projectleider', 'bord')
  const [mine, theirs] = [new Drawer(wi.page), new Drawer(leader.page)] as const
  await wi.page.addInitScript(() => {
    const Given = window.WebSocket
    const refusing = new Proxy(Given, {
      construct: (target, given: ConstructorParameters<typeof WebSocket>) => {
        if (document.documentElement.dataset.sockets !== 'allowed') throw new DOMException('Refused', 'SecurityError')
        return new target(...given)
      },
    })
    window.WebSocket = refusing
  })
  await wi.page.reload()
  await expect(wi.page.locator('.save')).toHaveAttribute('data-state', 'offline')
  await wi.page.evaluate(() => {
    document.documentElement.dataset.sockets = 'allowed'
  })
  await wi.saved()
  await mine.open(ITEM)
  await theirs.open(ITEM)
  await mine.setPeriod('Q2 2022')
  for (const drawer of [mine, theirs]) await expect(drawer.period).toContainText('Q2 2022')
})
