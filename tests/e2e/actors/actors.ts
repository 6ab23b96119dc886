import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { CuttableLine } from '../server/cuttable-line.ts'
import { RunningServer } from '../server/running-server.ts'
import { PEOPLE, type Role } from './people.ts'

type ViewPath = 'tijdlijn' | 'bord' | 'acties' | 'afhankelijkheden' | 'plannen/wmo' | 'plannen/jeugd' | 'plannen/wi'

/** One person in a browser of their own. */
export interface Actor {
  readonly role: Role
  readonly name: string
  readonly page: Page
  readonly context: BrowserContext
  /** This person's own network line to the server. */
  readonly line: CuttableLine
  /** Opens a view of the demo programme and waits until it is there and all is saved. */
  open(view: ViewPath): Promise<void>
  /** Waits until the top bar says that everything is on the server's disk. */
  saved(): Promise<void>
  /** Ends the session on the server, past the own line and without a word to the page. */
  endSession(): Promise<void>
}

export interface Fixtures {
  readonly server: RunningServer
  /** Signs a person in and opens the timeline. Fails the journey on any error in the browser's console. */
  readonly enter: (role: Role, view?: ViewPath) => Promise<Actor>
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  server: async ({}, use) => {
    const server = await RunningServer.start()
    await use(server)
    await server.close()
  },
  enter: async ({ server, browser }, use) => {
    const actors: Actor[] = []
    const errors: string[] = []
    await use(async (role, view = 'tijdlijn') => {
      const actor = await signIn(browser, server, role, errors)
      actors.push(actor)
      await actor.open(view)
      return actor
    })
    for (const actor of actors) {
      await actor.context.close()
      await actor.line.close()
    }
    expect(errors, 'errors in the console of a browser').toEqual([])
  },
})

export { expect }

async function signIn(browser: Browser, server: RunningServer, role: Role, errors: string[]): Promise<Actor> {
  const { email, name } = PEOPLE[role]
  const line = await CuttableLine.open(server.port)
  const context = await browser.newContext()
  const page = await context.newPage()
  page.on('console', (message) => {
    // A server that is away gives failed connections: those are the journey's own doing.
    if (message.type() === 'error' && !/WebSocket|ERR_|Failed to load resource/.test(message.text())) {
      errors.push(`${role}: ${message.text()}`)
    }
  })
  page.on('pageerror', (error) => errors.push(`${role}: ${error.stack ?? error.message}`))
  // Without a page: what the link opens would be loaded twice. Who follows it in a browser is in shared-computer.
  const answer = await context.request.get(server.linkFor(email).replace(server.url, line.url), { maxRedirects: 0 })
  expect(answer.status()).toBe(302)
  const saved = () => expect(page.locator('.save')).toHaveAttribute('data-state', 'saved')
  return {
    role,
    name,
    page,
    context,
    line,
    saved,
    endSession: async () => {
      const cookies = await context.cookies()
      const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
      await fetch(`${server.url}/api/v1/session`, { method: 'DELETE', headers: { cookie } })
    },
    open: async (view) => {
      await page.goto(`${line.url}/p/voorschoten/${view}`)
      await saved()
      await page.locator('main:not(.loading)').waitFor()
      // From here on everything can be opened without a network too.
      await page.waitForFunction(() => performance.getEntriesByName('late-parts').length > 0)
    },
  }
}
