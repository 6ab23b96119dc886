import type { Page } from '@playwright/test'
import type { Command } from '@samenspoor/shared/doc/commands/command'
import {
  addItem,
  assignItem,
  moveItem,
  moveRow,
  removeItem,
  renameItem,
  setPeriod,
} from '@samenspoor/shared/doc/commands/items/items'
import { notesText, rootMap } from '@samenspoor/shared/doc/layout'
import { type ItemId, type PersonId, type TrackId, trackIdSchema } from '@samenspoor/shared/model/ids'
import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import { Random } from '@samenspoor/shared/schedule/testing/random'
import * as Y from 'yjs'
import { expect, test } from '../../actors/actors.ts'
import { PEOPLE } from '../../actors/people.ts'
import { Drawer } from '../../pages/drawer.ts'
import { Timeline } from '../../pages/timeline.ts'
import { type Bot, startBot } from '../../server/bots.ts'

const WI: TrackId = trackIdSchema.parse('wi')
const MINE: ItemRef = { track: WI, item: 'wi-8' as ItemId }
const KEY = 'wi/wi-8'
const NEIGHBOUR: ItemRef = { track: WI, item: 'wi-9' as ItemId }
const WORDS = ['Q1 2024', 'Q3 2025', 'medio 2024', 'eind 2025'] as const
const SEED = 20_261_122

/** What one bot does next: above, beside and on the item that I edit. */
function nextEdit(random: Random, count: number, bot: number): Command {
  const words = random.pick(WORDS) ?? ''
  const others = Array.from({ length: 6 }, (_, index) => ({ track: WI, item: `wi-${index + 1}` as ItemId }))
  const other = random.pick(others) ?? NEIGHBOUR
  switch (random.below(6)) {
    case 0:
      return addItem({
        ...{ id: `bot-${bot}-${count}` as ItemId, track: WI, title: `Van bot ${bot}, nummer ${count}` },
        ...{ kind: 'activity', period: words, place: { status: 'planned', order: `a${count}` }, row: `A${count}` },
        who: null,
      } as Parameters<typeof addItem>[0])
    case 1:
      return setPeriod(MINE, words)
    case 2:
      return setPeriod(other, words)
    case 3:
      return assignItem(random.chance(0.5) ? MINE : other, random.chance(0.5) ? (PEOPLE.wi.email as PersonId) : null)
    case 4:
      return moveRow({ track: WI, item: 'wi-1' as ItemId }, `B${random.below(1_000)}`)
    default:
      return moveItem({ track: WI, item: 'wi-2' as ItemId }, { status: 'planned', order: `b${random.below(1_000)}` })
  }
}

/** Lets three bots make `count` edits between them, and waits until my screen has the last. */
async function edits(bots: readonly Bot[], page: Page, random: Random, round: number, count: number): Promise<void> {
  for (let made = 0; made < count; made += 1) {
    const { doc } = bots[made % bots.length] ?? { doc: new Y.Doc() }
    const context = {
      docs: { programme: new Y.Doc(), tracks: new Map([[WI, doc]]) },
      by: PEOPLE.projectleider.email as PersonId,
      now: () => new Date().toISOString(),
      today: () => '2021-11-16',
    } as const
    nextEdit(random, round * 1_000 + made, made % bots.length)(context)
    if (random.chance(0.1)) notesText(doc, MINE.item).insert(0, random.chance(0.5) ? 'Ja. ' : 'Nee. ')
    // The messages go out, and what the others wrote comes in.
    if (made % 5 === 4) await new Promise((resolve) => setImmediate(resolve))
    if (made === count - 1) renameItem(NEIGHBOUR, `Ronde ${round}`)(context)
  }
  // Not by its role: under an open menu the page is hidden from assistive technology.
  await expect(page.locator('[data-row="wi/wi-9"]')).toContainText(`Ronde ${round}`)
}

test('[TOG9] a thousand edits by three others move neither my row, focus, caret, menu nor text', async ({
  enter,
  server,
}) => {
  test.slow()
  const wi = await enter('wi')
  const { page } = wi
  const timeline = new Timeline(page)
  const bots = await Promise.all(
    [PEOPLE.projectleider.email, 'beheer@demo.samenspoor.example', PEOPLE.projectleider.email].map((email) =>
      startBot(server, email, 'voorschoten:track:wi'),
    ),
  )
  expect(rootMap(bots[0]?.doc ?? new Y.Doc(), 'items').has(MINE.item)).toBe(true)
  const random = new Random(SEED)
  const topOf = async () => Math.round((await timeline.row(KEY).boundingBox())?.y ?? -1)

  // A period that I am typing: what I type, where, and where on the screen.
  await timeline.cell(KEY, 'period').dblclick()
  const field = timeline.row(KEY).getByRole('textbox')
  await field.fill('uiterlijk Q2 2026')
  await field.evaluate((input: HTMLInputElement) => input.setSelectionRange(4, 9))
  await page.locator('.tl-frame').evaluate((frame) => frame.scrollBy(0, 150))
  const caret = () =>
    field.evaluate((input: HTMLInputElement) => [
      input === document.activeElement,
      input.value,
      input.selectionStart,
      input.selectionEnd,
    ])
  const before = { top: await topOf(), caret: await caret() }
  await edits(bots, page, random, 1, 350)
  expect({ top: await topOf(), caret: await caret() }).toEqual(before)
  await expect(page.getByText(/maakte hier intussen ".*" van$/)).toBeVisible()
  await page.keyboard.press('Escape')

  // An open menu of that row.
  await expect(timeline.cell(KEY, 'period')).toBeFocused()
  await page.keyboard.press('Shift+F10')
  await page.keyboard.press('ArrowDown')
  const menu = page.getByRole('menu')
  const chosen = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  const open = {
    items: await menu.getByRole('menuitem').allTextContents(),
    chosen: await chosen(),
    box: await menu.boundingBox(),
  }
  await edits(bots, page, random, 2, 350)
  expect({
    items: await menu.getByRole('menuitem').allTextContents(),
    chosen: await chosen(),
    box: await menu.boundingBox(),
  }).toEqual(open)
  await page.keyboard.press('Escape')

  // A text that others write in too: the caret stays between the same letters.
  const drawer = new Drawer(page)
  await drawer.open(KEY)
  const notes = drawer.drawer.getByRole('textbox', { name: 'Omschrijving' })
  await notes.fill('Hier staat mijn eigen tekst.')
  await wi.saved()
  await notes.evaluate((area: HTMLTextAreaElement) => {
    area.focus()
    const at = area.value.indexOf('eigen')
    area.setSelectionRange(at, at)
  })
  await edits(bots, page, random, 3, 300)
  const text = await notes.evaluate((area: HTMLTextAreaElement) => ({
    hasFocus: area === document.activeElement,
    after: area.value.slice(area.selectionStart, area.selectionStart + 5),
    grew: area.value.length > 28 && area.value.endsWith('Hier staat mijn eigen tekst.'),
  }))
  expect(text).toEqual({ hasFocus: true, after: 'eigen', grew: true })
  await page.keyboard.type('heel ')
  await expect(notes).toHaveValue(/Hier staat mijn heel eigen tekst\.$/)
  for (const bot of bots) bot.end()
})

/** What a colleague's program does with a track, all at once. */
function doAtOnce({ doc }: Bot, track: TrackId, ...commands: readonly Command[]): void {
  const context = {
    docs: { programme: new Y.Doc(), tracks: new Map([[track, doc]]) },
    by: PEOPLE.projectleider.email as PersonId,
    now: () => new Date().toISOString(),
    today: () => '2021-11-16',
  } as const
  doc.transact(() => {
    for (const command of commands) command(context)
  })
}

const addedTo = (track: TrackId, count: number): readonly Command[] =>
  Array.from({ length: count }, (_, number) =>
    addItem({
      ...{ id: `boven-${number}` as ItemId, track, title: `Erboven ${number}`, kind: 'activity', period: 'Q1 2024' },
      ...{ place: { status: 'planned', order: `a${number}` }, row: `A${number}`, who: null },
    } as Parameters<typeof addItem>[0]),
  )

const frameOf = (page: Page) => page.locator('.tl-frame')
const toTheEnd = (page: Page) => frameOf(page).evaluate((frame) => frame.scrollTo({ top: frame.scrollHeight }))

test('[TOG9] what a colleague takes away above the end of the list, or adds while the focus is nowhere, leaves my row where it is', async ({
  enter,
  server,
}) => {
  const wi = await enter('wi')
  const { page } = wi
  const bot = await startBot(server, PEOPLE.projectleider.email, 'voorschoten:track:wi')
  const timeline = new Timeline(page)
  await timeline.cell(KEY, 'title').click()
  await page.keyboard.press('Escape')
  await toTheEnd(page)
  const topOf = async () => Math.round((await timeline.row(KEY).boundingBox())?.y ?? -1)
  const before = await topOf()
  const gone = ['wi-1', 'wi-2', 'wi-3'].map((id) => removeItem({ track: WI, item: id as ItemId }))
  doAtOnce(bot, WI, ...gone, renameItem(NEIGHBOUR, 'Er is iets weg'))
  await expect(timeline.row('wi/wi-9')).toContainText('Er is iets weg')
  expect(await topOf()).toBe(before)

  // As between a menu that closes and the focus that comes back.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  doAtOnce(bot, WI, ...addedTo(WI, 30), renameItem(NEIGHBOUR, 'Er kwam iets bij'))
  await expect(timeline.row('wi/wi-9')).toContainText('Er kwam iets bij')
  expect(await topOf()).toBe(before)
  bot.end()
})

test('[TOG9] many rows that come at once above mine leave no frame without my rows, and end no way to today', async ({
  enter,
  server,
}) => {
  const wi = await enter('wi')
  const { page } = wi
  const first: TrackId = trackIdSchema.parse('bestuur')
  const bot = await startBot(server, PEOPLE.projectleider.email, 'voorschoten:track:bestuur')
  await toTheEnd(page)
  const mine = new Timeline(page).row('wi/wi-9')
  await mine.waitFor()
  const top = (await mine.boundingBox())?.y
  const today = page.getByRole('button', { name: 'Vandaag' })
  const leftOf = () => frameOf(page).evaluate((frame) => Math.round(frame.scrollLeft))
  const next = (event: 'scroll' | 'scrollend') =>
    frameOf(page).evaluate(
      (frame, name) => new Promise<void>((resolve) => frame.addEventListener(name, () => resolve(), { once: true })),
      event,
    )
  await frameOf(page).evaluate((frame) => frame.scrollTo({ left: 0 }))
  const arriving = next('scrollend')
  await today.click()
  await arriving
  const there = await leftOf()
  expect(there).toBeGreaterThan(100)
  await frameOf(page).evaluate((frame) => frame.scrollTo({ left: 0 }))

  // Every frame from here on says whether my row is drawn. The rows come while the way to today is under way.
  await page.evaluate(() => {
    const seen: boolean[] = []
    const look = () => {
      seen.push(document.querySelector('[data-row="wi/wi-9"]') !== null)
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    Object.assign(window, { seen })
  })
  const going = next('scroll')
  await today.click()
  await going
  doAtOnce(bot, first, ...addedTo(first, 40))
  await expect.poll(() => frameOf(page).evaluate((frame) => frame.scrollTop)).toBeGreaterThan(1_000)
  await expect.poll(leftOf).toBe(there)
  expect((await mine.boundingBox())?.y).toBe(top)
  expect(await page.evaluate(() => (window as unknown as { seen: boolean[] }).seen.includes(false))).toBe(false)
  bot.end()
})
