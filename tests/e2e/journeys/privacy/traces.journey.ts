import { once } from 'node:events'
import type { BrowserContext } from '@playwright/test'
import { BEARER_SUBPROTOCOL } from '@samenspoor/shared/protocol/messages'
import { WebSocket } from 'ws'
import { expect, test } from '../../actors/actors.ts'
import { PEOPLE } from '../../actors/people.ts'
import { Drawer } from '../../pages/drawer.ts'
import { accessToken } from '../../server/access-token.ts'
import { RunningServer } from '../../server/running-server.ts'

const DOCUMENT = 'voorschoten:track:wi'

/** Every address that the browser asks for, websockets included, and every Referer that it says. */
function recordAddresses(context: BrowserContext): { addresses: string[]; settled: () => Promise<void> } {
  const addresses: string[] = []
  const reading: Promise<unknown>[] = []
  context.on('request', (request) => {
    addresses.push(request.url())
    reading.push(
      request.allHeaders().then(
        ({ referer }) => addresses.push(referer ?? ''),
        // A page that is gone says nothing more.
        () => undefined,
      ),
    )
  })
  context.on('page', (page) => page.on('websocket', (socket) => addresses.push(socket.url())))
  return { addresses, settled: async () => void (await Promise.all(reading)) }
}

/** The eight characters that a build gives a file may be part of any name. */
const withoutHash = (address: string): string => address.replace(/(\/assets\/[\w-]+)-[\w-]{8}(\.\w+)$/, '$1$2')

/** Uses a token as a program does: for the API and for a websocket. */
async function useToken({ url }: RunningServer, token: string): Promise<number[]> {
  const headers = { authorization: `Bearer ${token}` }
  const paths = ['/api/v1/me', '/api/v1/programmes/voorschoten/schedule', '/api/v1/programmes/elders']
  const statuses: number[] = []
  for (const path of paths) statuses.push((await fetch(url + path, { headers })).status)
  const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${DOCUMENT}`, [BEARER_SUBPROTOCOL + token])
  const status = await new Promise<number>((resolve) => {
    socket.on('open', () => resolve(101))
    socket.on('unexpected-response', (request, { statusCode }) => {
      request.destroy()
      resolve(statusCode ?? 0)
    })
  })
  // Something that the protocol does not know: refused.
  if (status === 101) {
    socket.send('geen bericht')
    await once(socket, 'close')
  }
  return [...statuses, status]
}

test('[OPS14] no secret, name or e-mail address is in an address, a Referer or a line of the log', async ({
  browser,
}) => {
  const server = await RunningServer.start({ LOG_LEVEL: 'debug' })
  const context = await browser.newContext()
  const { addresses, settled } = recordAddresses(context)
  const page = await context.newPage()
  const saved = () => expect(page.locator('.save')).toHaveAttribute('data-state', 'saved')
  const link = server.linkFor(PEOPLE.wi.email)
  await page.goto(link)
  await saved()
  const session = async () => (await context.cookies()).find(({ name }) => name === 'samenspoor_session')
  const first = await session()

  // Somebody at work: every view, a change, what others did, what is kept, and out and in again.
  const drawer = new Drawer(page)
  for (const view of ['tijdlijn', 'acties', 'afhankelijkheden', 'plannen/wi', 'versies', 'bord']) {
    await page.goto(`${server.url}/p/voorschoten/${view}`)
    await saved()
  }
  await drawer.open('wi/wi-6')
  await drawer.setPeriod('Q3 2022')
  await drawer.rename('Een titel die in geen log hoort')
  await saved()
  await page.getByRole('button', { name: `Mijn account, ${PEOPLE.wi.name}` }).click()
  await page.getByRole('menuitem', { name: 'Uitloggen' }).click()
  await page.locator('.sign-in-people').getByRole('button', { name: PEOPLE.projectleider.name }).click()
  await saved()
  const second = await session()
  // The link again, by the person that it was for and by a stranger: it is worth nothing now.
  await page.goto(link)
  await expect(page.getByRole('button', { name: `Mijn account, ${PEOPLE.projectleider.name}` })).toBeVisible()
  const stranger = await browser.newContext()
  const strange = await stranger.newPage()
  await strange.goto(link)
  await expect(strange.locator('.sign-in-people')).toBeVisible()

  const token = await accessToken(server, PEOPLE.wi.email)
  expect(await useToken(server, token)).toEqual([200, 200, 404, 101])
  expect(await useToken(server, `${token}x`)).toEqual([401, 401, 401, 401])
  // What somebody puts in an address against the manual is not written down either.
  await fetch(`${server.url}/api/v1/me?access_token=${token}`, { headers: { cookie: 'samenspoor_session=x' } })
  await settled()
  await server.kill('SIGTERM')

  const proof = link.slice(link.lastIndexOf('/') + 1)
  const secrets = [first?.value ?? '', second?.value ?? '', token]
  expect(secrets.every((secret) => secret.length === 43)).toBe(true)
  const people = Object.values(PEOPLE).flatMap(({ email, name }) => [
    email,
    name,
    ...name.split(' ').filter((part) => part.length > 2),
  ])
  const found = (text: string, words: readonly string[]) =>
    words.filter((word) =>
      [word, encodeURIComponent(word)].some((form) => text.toLowerCase().includes(form.toLowerCase())),
    )

  expect(addresses.some((address) => address.startsWith('ws:'))).toBe(true)
  // The sign-in link is an address itself: asked for twice here, and never said as where somebody came from.
  expect(addresses.filter((address) => address.includes(proof))).toEqual([link, link])
  for (const address of addresses.filter((each) => each !== link))
    expect([address, found(withoutHash(decodeURIComponent(address)), [...secrets, proof, ...people])]).toEqual([
      address,
      [],
    ])

  const events = server.logged.map((line) => JSON.parse(line))
  expect(events.filter(({ audit }) => audit).map(({ action }) => action)).toEqual(
    expect.arrayContaining(['sign-in', 'sign-out', 'open-programme']),
  )
  for (const { actor: _, ...event } of events) {
    const text = JSON.stringify(event)
    expect([text, found(text, [...secrets, proof, ...people, 'Een titel die'])]).toEqual([text, []])
  }
  expect(events.filter((event) => 'actor' in event && event.audit !== true)).toEqual([])
  await stranger.close()
  await context.close()
  await server.close()
})
