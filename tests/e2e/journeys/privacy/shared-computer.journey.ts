import type { BrowserContext, Page } from '@playwright/test'
import { type Actor, expect, test } from '../../actors/actors.ts'
import { PEOPLE } from '../../actors/people.ts'
import type { RunningServer } from '../../server/running-server.ts'
import { changeStored } from '../../server/stored-data.ts'

test.use({ serviceWorkers: 'allow' })

/** Something that stands on the timeline, the board and in the plan of Voorschoten. */
const TITLE = 'Opstellen'
const NOT_YOURS = 'Dit programma bestaat niet, of je doet er niet aan mee.'
const NOTHING = { local: [], session: [], databases: [], caches: [], workers: 0, cookies: [] }

/** The manager takes part in another programme only. */
function moveManager(server: RunningServer): void {
  const tracks = `SELECT 'elders', 'Iets anders', municipality, tracks FROM programme WHERE id = 'voorschoten'`
  changeStored(server, `INSERT INTO programme (id, title, municipality, tracks) ${tracks}`)
  changeStored(server, `UPDATE person SET programme = 'elders', position = 0 WHERE id = ?`, PEOPLE.manager.email)
}

/** What this browser keeps; of what belongs to the computer, only the choice of light or dark. */
async function kept(page: Page, context: BrowserContext) {
  const cookies = await context.cookies()
  const stored = await page.evaluate(async () => ({
    local: Object.keys(localStorage).filter((key) => key !== 'samenspoor-theme'),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
  return { ...stored, cookies: cookies.map(({ name }) => name) }
}

/** Leaves something in every place that a page can keep things, as a later version or an extension of ours could. */
async function leaveTraces(page: Page): Promise<void> {
  await page.evaluate(async () => {
    localStorage.setItem('samenspoor-folded-lanes:voorschoten', '["wmo"]')
    sessionStorage.setItem('samenspoor-timeline-voorschoten', '{}')
    await (await caches.open('plan')).put('/plan', new Response('van Voorschoten'))
    await new Promise((resolve) => {
      const opening = indexedDB.open('voorschoten:track:wi')
      opening.onsuccess = () => {
        opening.result.close()
        resolve(null)
      }
    })
  })
}

async function signOut({ page, name }: Pick<Actor, 'page' | 'name'>): Promise<void> {
  await page.getByRole('button', { name: `Mijn account, ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Uitloggen' }).click()
}

const people = (page: Page) => page.locator('.sign-in-people')
const html = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML)

test('[JRN21] after signing out nothing of the programme stays in the browser, and the next person sees nothing of it', async ({
  enter,
  server,
}) => {
  moveManager(server)
  const wi = await enter('wi', 'bord')
  const beside = await wi.context.newPage()
  await beside.goto(`${wi.line.url}/p/voorschoten/tijdlijn`)
  await expect(beside.locator('.save')).toHaveAttribute('data-state', 'saved')
  expect([await html(wi.page), await html(beside)].every((text) => text.includes(TITLE))).toBe(true)
  await wi.page.goto(server.linkFor(PEOPLE.wi.email).replace(server.url, wi.line.url))
  await wi.page.waitForURL('**/tijdlijn')
  await wi.open('plannen/wi')
  await leaveTraces(wi.page)
  const before = await kept(wi.page, wi.context)
  for (const [place, content] of Object.entries(before))
    if (place !== 'workers') expect([place, content]).not.toEqual([place, []])

  await signOut(wi)
  for (const page of [wi.page, beside]) {
    await expect(people(page)).toBeVisible()
    expect(await kept(page, wi.context)).toEqual(NOTHING)
    expect(await html(page)).not.toContain(TITLE)
  }

  await people(wi.page).getByRole('button', { name: PEOPLE.manager.name }).click()
  await expect(wi.page.getByText(NOT_YOURS)).toBeVisible()
  // The way back: the sign-in link itself is not on it.
  for (const path of ['tijdlijn', 'bord']) {
    await wi.page.goBack()
    await expect(wi.page).toHaveURL(`${wi.line.url}/p/voorschoten/${path}`)
    await expect(wi.page.getByText(NOT_YOURS)).toBeVisible()
    expect(await html(wi.page)).not.toContain(TITLE)
  }
  await wi.page.goBack()
  expect(wi.page.url()).toBe('about:blank')
  await beside.goto(`${wi.line.url}/p/voorschoten/plannen/wi`)
  await expect(beside.getByText(NOT_YOURS)).toBeVisible()
  const answers = await beside.evaluate(async () => {
    const paths = ['', '/versions', '/schedule'].map((end) => `/api/v1/programmes/voorschoten${end}`)
    return Promise.all(paths.map(async (path) => (await fetch(path, { cache: 'force-cache' })).status))
  })
  expect(answers).toEqual([404, 404, 404])
})

test('[JRN21] a sign-in that is taken away leaves nothing either, once somebody looks', async ({ enter, server }) => {
  moveManager(server)
  const wi = await enter('wi', 'bord')
  await leaveTraces(wi.page)
  await wi.endSession()
  await expect(wi.page.getByRole('alert')).toContainText('Je bent uitgelogd')
  await wi.page.getByRole('button', { name: 'Opnieuw inloggen' }).click()
  await expect(people(wi.page)).toBeVisible()
  // The dead cookie opens nothing; it goes when anybody signs in.
  expect({ ...(await kept(wi.page, wi.context)), cookies: [] }).toEqual(NOTHING)
  await people(wi.page).getByRole('button', { name: PEOPLE.manager.name }).click()
  await expect(wi.page.getByText(NOT_YOURS)).toBeVisible()
  expect(await html(wi.page)).not.toContain(TITLE)
})

test('[JRN21] a page that the browser kept for the way back is not shown after signing out', async ({
  playwright,
  launchOptions,
  server,
}) => {
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  const context = await browser.newContext()
  const [page, other] = [await context.newPage(), await context.newPage()]
  await page.goto(server.linkFor(PEOPLE.wi.email))
  await expect(page.locator('.save')).toHaveAttribute('data-state', 'saved')
  await page.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) =>
      document.body.setAttribute('data-persisted', String(persisted)),
    )
  })
  // The control: signed in, the browser does show it again as it was.
  await page.goto(`${server.url}/healthz`)
  await page.evaluate(() => history.back())
  await expect(page.locator('.save')).toHaveAttribute('data-state', 'saved')
  const isKept = (await page.locator('body').getAttribute('data-persisted')) === 'true'
  // Chromium 150 keeps no page with an open websocket: then there is nothing that could be shown.
  if (!isKept) await browser.close()
  test.skip(!isKept, 'this browser keeps no page with an open websocket for the way back')
  await page.goto(`${server.url}/healthz`)

  await other.goto(`${server.url}/p/voorschoten/acties`)
  await signOut({ page: other, name: PEOPLE.wi.name })
  await expect(people(other)).toBeVisible()
  await page.evaluate(() => history.back())
  await expect(people(page)).toBeVisible()
  expect(await html(page)).not.toContain(TITLE)
  await browser.close()
})

test('[JRN21] whoever cannot be signed out is told so, and is not', async ({ enter }) => {
  const wi = await enter('wi', 'bord')
  wi.line.cut()
  await expect(wi.page.locator('.save')).toHaveAttribute('data-state', 'offline')
  await signOut(wi)
  await expect(wi.page.getByText('Uitloggen is niet gelukt')).toBeVisible()
  wi.line.mend()
  await wi.saved()
  await signOut(wi)
  await expect(people(wi.page)).toBeVisible()
})
