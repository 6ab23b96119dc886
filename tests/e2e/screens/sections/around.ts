import type { Actor } from '../../actors/actors.ts'
import { Palette } from '../../pages/palette.ts'
import type { Section } from '../screen.ts'

export const paletteScreens: Section = {
  title: 'Finding and doing',
  screens: [
    { file: 'palette', title: 'Ctrl K: everything that can be done', prepare: ({ page }) => new Palette(page).open() },
    {
      file: 'palette-found',
      title: 'What a few letters find',
      look: 'both',
      prepare: async ({ page }) => {
        await new Palette(page).open()
        await page.keyboard.type('sanne')
        await page.getByRole('option').first().waitFor()
      },
    },
    {
      file: 'palette-none',
      title: 'Nothing found',
      prepare: async ({ page }) => {
        await new Palette(page).open()
        await page.keyboard.type('bestaat echt niet')
        await page.getByText('Probeer minder letters').waitFor()
      },
    },
    {
      file: 'palette-phone',
      title: 'On a phone',
      size: 'phone',
      prepare: async ({ page }) => {
        await page.getByRole('button', { name: 'Zoeken en doen' }).click()
        await new Palette(page).field.waitFor()
      },
    },
    {
      file: 'keys',
      title: 'The list of keys',
      prepare: async ({ page }) => {
        await page.keyboard.press('Control+/')
        await page.getByRole('dialog').waitFor()
      },
    },
  ],
}

export const aroundScreens: Section = {
  title: 'Around it',
  screens: [
    {
      file: 'sign-in',
      title: 'Choosing who you are in the demo',
      look: 'both',
      prepare: async ({ page, context, line }) => {
        await context.clearCookies()
        await page.goto(line.url)
        await page.locator('.sign-in-people').waitFor()
      },
    },
    {
      file: 'account-menu',
      title: 'My account',
      prepare: async ({ page }) => {
        await page.getByRole('button', { name: /^Mijn account/ }).click()
        await page.getByRole('menu').waitFor()
      },
    },
    {
      file: 'reference-date',
      title: 'The day from which the plan is looked at',
      prepare: async ({ page }) => {
        await page.getByRole('button', { name: /^Peildatum/ }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      file: 'session-ended',
      title: 'The session ended elsewhere',
      prepare: async (actor) => {
        await actor.endSession()
        await actor.page.getByRole('alert').getByText('Je bent uitgelogd').waitFor()
      },
    },
    {
      file: 'loading',
      title: 'While the plan comes in slowly',
      prepare: async (actor) => {
        const { page } = actor
        const address = await forget(actor)
        await page.routeWebSocket(/\/sync/, () => undefined)
        await page.goto(address)
        await page.getByText('Dit duurt langer dan normaal').waitFor()
      },
    },
    {
      file: 'no-server',
      title: 'The server does not answer',
      prepare: async (actor) => {
        const { page } = actor
        const address = await forget(actor)
        await page.route('**/api/**', (route) => route.abort())
        await page.goto(address)
        await page.getByText('We kunnen de planning niet bereiken').waitFor()
      },
    },
    {
      file: 'not-found',
      title: 'An address that is nothing',
      prepare: async ({ page, line }) => {
        await page.goto(`${line.url}/p/voorschoten/bestaat-niet`)
        await page.getByText('Deze pagina bestaat niet').waitFor()
      },
    },
    {
      file: 'no-programme',
      title: 'A programme that one takes no part in',
      prepare: async ({ page, line }) => {
        await page.goto(`${line.url}/p/elders/tijdlijn`)
        await page.getByText('Dit programma bestaat niet').waitFor()
      },
    },
  ],
}

/** Leaves the page and throws away what this browser keeps of the plan; gives the address of the page. */
async function forget({ page, context, line }: Actor): Promise<string> {
  const address = page.url()
  await page.goto('about:blank')
  const session = await context.newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin: line.url, storageTypes: 'indexeddb,local_storage' })
  await session.detach()
  return address
}
