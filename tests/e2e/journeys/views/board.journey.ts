import type { Page } from '@playwright/test'
import { expect, test } from '../../actors/actors.ts'
import { Board } from '../../pages/board.ts'
import { Drawer } from '../../pages/drawer.ts'

const CARD = 'Akkoord projectplannen'
const OTHER = 'Officiële start projectteam'

/** Every text that was said aloud since `listen`, by a drag or by the message at the bottom. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = []
    Reflect.set(window, 'said', said)
    for (const region of document.querySelectorAll('[aria-live=assertive], .toast-place')) {
      new MutationObserver(() => {
        const text = region.querySelector('span')?.textContent ?? region.textContent ?? ''
        if (text !== '' && said.at(-1) !== text) said.push(text)
      }).observe(region, { childList: true, characterData: true, subtree: true })
    }
  })
  return () => page.evaluate(() => Reflect.get(window, 'said') as string[])
}

/** The place of the card as the server wrote it down last. */
const storedPlace = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const answer = await fetch('/api/v1/programmes/voorschoten/history?document=track:wmo&item=wmo-5')
    const { changes } = (await answer.json()) as { changes: { field: string; after: unknown }[] }
    return changes.find(({ field }) => field === 'place')?.after
  })

test('[BCO8] mouse, finger, keys, menu and dialog put a card in the same place, said in the same words', async ({
  enter,
}) => {
  const wmo = await enter('wmo', 'bord')
  const { page } = wmo
  const board = new Board(page)
  const card = () => board.cardIn('Wmo', 'Gepland', CARD)
  const target = () => board.cardIn('Wmo', 'Bezig', OTHER)
  // Two people who drop at once never get the same key; here the same is what is compared.
  await page.evaluate(() => {
    Math.random = () => 0.5
  })
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const ways: Record<string, () => Promise<void>> = {
    mouse: () => board.dragBefore(card(), target()),
    finger: () => board.touchBefore(card(), target()),
    keys: async () => {
      await board.focus(card())
      // A person hears each place before the next key; keys that come faster are heard of together.
      for (const [key, heard] of [
        ['Space', 'opgepakt uit Gepland'],
        ['ArrowRight', 'boven Bezig, positie 1'],
        ['ArrowDown', 'boven Bezig, positie 2'],
      ] as const) {
        await press(key)
        await expect(board.said).toContainText(heard)
      }
      await press('Space')
    },
    dialog: async () => {
      await board.focus(card())
      await press('m')
      await page.getByRole('menuitem', { name: 'Plek kiezen…' }).click()
      await page.getByLabel('Kolom', { exact: true }).selectOption('Bezig')
      await page.getByLabel('Positie (1 tot en met 3)').fill('2')
      await press('Enter')
    },
    menu: async () => {
      await board.focus(card())
      await press('m')
      await page.getByRole('menuitem', { name: 'Bezig' }).click()
      await expect(board.cardIn('Wmo', 'Bezig', CARD)).toBeVisible()
      await press('m')
      await page.getByRole('menuitem', { name: 'Omhoog' }).click()
    },
  }
  const places: unknown[] = []
  for (const [way, move] of Object.entries(ways)) {
    const spoken = await listen(page)
    await move()
    await expect(async () => {
      expect((await board.titles('Wmo', 'Bezig'))[1], way).toContain(CARD)
    }).toPass()
    await expect.poll(() => board.hasFocus(board.cardIn('Wmo', 'Bezig', CARD)), { message: way }).toBe(true)
    const moved = `Kaart ‘${CARD}’ verplaatst naar Bezig, positie 2 van 3`
    await expect.poll(async () => (await spoken()).at(-1), { message: way }).toBe(moved)
    if (way === 'keys') {
      expect(await spoken(), '[BCO10] what is heard').toEqual([
        `Kaart ‘${CARD}’ opgepakt uit Gepland, positie 1 van 4.`,
        `Kaart ‘${CARD}’ boven Bezig, positie 1 van 3.`,
        `Kaart ‘${CARD}’ boven Bezig, positie 2 van 3.`,
        moved,
      ])
    }
    await wmo.saved()
    if (way !== 'menu') places.push(await storedPlace(page))
    while ((await board.titles('Wmo', 'Bezig')).length > 2) await press('Control+z')
    await expect(card()).toBeVisible()
  }
  expect([...new Set(places.map((place) => JSON.stringify(place)))], 'the same document').toHaveLength(1)

  // Escape and Tab leave the card where it is, with the focus; an empty column takes it.
  for (const key of ['Escape', 'Tab']) {
    await board.focus(card())
    await press('Space', 'ArrowRight', 'ArrowRight')
    await expect(board.said).toHaveText(`Kaart ‘${CARD}’ boven Wacht op besluit, positie 1 van 1.`)
    await press(key)
    await expect(board.said).toHaveText(`Verplaatsen afgebroken. Kaart ‘${CARD}’ is niet verplaatst.`)
    await expect.poll(() => board.hasFocus(card())).toBe(true)
  }
})

test('[BCO9] whatever a colleague does with columns and cards, a drag goes on or ends in words', async ({ enter }) => {
  const wmo = await enter('wmo', 'bord')
  const leader = await enter('projectleider', 'bord')
  const [mine, theirs] = [new Board(wmo.page), new Board(leader.page)]
  const press = (key: string) => wmo.page.keyboard.press(key)

  // [BCO1] The leader turns the columns round, gives one another name and a limit, while a card hangs over it.
  await mine.focus(mine.cardIn('Wmo', 'Gepland', CARD))
  await press('Space')
  await press('ArrowRight')
  const dialog = await theirs.openColumns()
  await dialog.getByLabel('Naam van Bezig').fill('Mee bezig')
  await dialog.getByRole('group', { name: 'Bezig' }).getByLabel('Hooguit zoveel kaarten').fill('9')
  await dialog.getByRole('button', { name: 'Gepland een plek later' }).click()
  await dialog.getByRole('button', { name: 'Opslaan' }).click()
  await expect(mine.page.getByRole('list', { name: 'Kolommen', exact: true })).toHaveText(/^Mee bezig 9 van 9.*Gepland/)
  await press('ArrowDown')
  await expect(mine.said).toHaveText(`Kaart ‘${CARD}’ boven Mee bezig, positie 2 van 3.`)

  // The leader moves the very card; where I put it down is where it is, for both, and too many is said.
  await theirs.cardIn('Wmo', 'Gepland', CARD).hover()
  await theirs
    .cardIn('Wmo', 'Gepland', CARD)
    .getByRole('button', { name: /^Verplaatsen/ })
    .click()
  await leader.page.getByRole('menuitem', { name: 'Wacht op besluit' }).click()
  await expect(mine.cardIn('Wmo', 'Wacht op besluit', CARD)).toBeVisible()
  await press('Space')
  for (const board of [mine, theirs]) {
    await expect(async () => expect((await board.titles('Wmo', 'Mee bezig'))[1]).toContain(CARD)).toPass()
    await expect(board.page.getByText('10 van 9 te veel')).toBeVisible()
  }
  // [BCO2]
  await expect(wmo.page.getByText('Mee bezig heeft nu 10 van 9: meer dan afgesproken')).toBeVisible()
  await expect.poll(() => mine.hasFocus(mine.cardIn('Wmo', 'Mee bezig', CARD))).toBe(true)

  // The leader throws the card away: the drag ends, says so, and the keys go on.
  await press('Space')
  await press('ArrowLeft')
  const drawer = new Drawer(leader.page)
  await drawer.open('wmo/wmo-5')
  await drawer.drawer.getByRole('button', { name: 'Meer', exact: true }).click()
  await leader.page.getByRole('menuitem', { name: 'Naar prullenbak' }).click()
  await expect(wmo.page.getByText(/is net door iemand anders verwijderd/)).toBeVisible()
  await expect(mine.page.locator('.dragged-copy')).toHaveCount(0)
  await press('Tab')
  expect(await wmo.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  await leader.page.keyboard.press('Control+z')
  await expect(mine.cardIn('Wmo', 'Mee bezig', CARD)).toBeVisible()
})

test('[BCO5] in lanes of people a card becomes of whom it is dropped at; [BCO12] the filter is one with the timeline', async ({
  enter,
}) => {
  const leader = await enter('projectleider', 'bord')
  const wmo = await enter('wmo', 'bord')
  const board = new Board(leader.page)
  await board.choose(/^Banen/, 'van wie')
  await board.holdOver(board.cardIn('Sanne Vermeer', 'Gepland', CARD), board.column('Daan Kuipers', 'Bezig'))
  await board.letGo()
  await expect(board.cardIn('Daan Kuipers', 'Bezig', CARD)).toBeVisible()
  // For the other it still is in its track, of somebody else.
  const seen = new Board(wmo.page).cardIn('Wmo', 'Bezig', CARD)
  await expect(seen.getByRole('img', { name: /Daan Kuipers/ })).toBeVisible()
  await leader.page.keyboard.press('Control+z')
  await expect(board.cardIn('Sanne Vermeer', 'Gepland', CARD)).toBeVisible()
  await expect(seen).toHaveCount(0)

  // A card never leaves its track, and it says so.
  await board.choose(/^Banen/, 'spoor')
  await board.holdOver(board.cardIn('Wmo', 'Gepland', CARD), board.column('Jeugd', 'Gepland'))
  await board.letGo()
  await expect(leader.page.getByText('Deze kaart blijft in het spoor Wmo.')).toBeVisible()
  expect((await board.titles('Wmo', 'Gepland'))[0]).toContain(CARD)

  // [BCO11] Two cards by one line each.
  await leader.page.getByRole('button', { name: 'Kaart toevoegen bij Wmo, Wacht op besluit' }).click()
  const line = leader.page.getByRole('textbox', { name: 'Nieuwe kaart bij Wmo, Wacht op besluit' })
  await line.fill('Raming maken Q2 2022')
  await expect(leader.page.getByText('1 april 2022 tot en met 30 juni 2022')).toBeVisible()
  await line.press('Enter')
  await line.fill('Tweede kaart')
  await line.press('Enter')
  await expect(async () => {
    expect(await new Board(wmo.page).titles('Wmo', 'Wacht op besluit')).toEqual(['Raming maken', 'Tweede kaart'])
  }).toPass()
  await line.press('Escape')

  await leader.page.getByRole('button', { name: 'Filter' }).click()
  await leader.page.getByLabel('Zoek in titel en periode').fill('raming')
  await leader.page.keyboard.press('Escape')
  await expect(leader.page.getByRole('article')).toHaveCount(1)
  await leader.page.getByRole('link', { name: 'Tijdlijn' }).click()
  await expect(leader.page.getByRole('button', { name: 'Filter: 1' })).toBeVisible()
  await expect(leader.page.getByRole('row', { name: /Raming maken/ })).toBeVisible()
})
