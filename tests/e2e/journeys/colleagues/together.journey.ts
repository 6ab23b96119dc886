import type { Page } from '@playwright/test'
import { expect, test } from '../../actors/actors.ts'
import { Drawer } from '../../pages/drawer.ts'
import { Timeline } from '../../pages/timeline.ts'
import { Together } from '../../pages/together.ts'

const ITEM = 'wmo/wmo-6'

test('[TOG1] [TOG2] [TOG3] one follows the other over the screens, until a key of their own; volg mij is asked, not forced', async ({
  enter,
}) => {
  const wmo = await enter('wmo')
  const leader = await enter('projectleider')
  const jeugd = await enter('jeugd')
  const [mine, theirs, other] = [new Together(wmo.page), new Together(leader.page), new Together(jeugd.page)] as const
  await mine.follow(leader.name)
  await expect(wmo.page.getByRole('button', { name: 'Je volgt Joost' })).toBeVisible()
  await expect(leader.page.getByText('Sanne kijkt met je mee')).toBeVisible()

  // Zoom, time and item come along.
  await leader.page.getByText('Maand', { exact: true }).click()
  await expect(wmo.page.getByRole('radio', { name: 'Maand' })).toBeChecked()
  await new Timeline(leader.page).row('wi/wi-8').locator('.tt').click()
  await expect(new Drawer(wmo.page).title).toContainText((await new Drawer(leader.page).title.textContent()) ?? '?')
  await expect(new Timeline(jeugd.page).row('wi/wi-8').getByText('Joost kijkt hier')).toBeAttached()
  const middle = (page: typeof wmo.page) =>
    page.locator('.tl-frame').evaluate((frame) => [Math.round(frame.scrollLeft / 20), frame.scrollTop])
  await leader.page.locator('.tl-frame').evaluate((frame) => frame.scrollBy(500, 300))
  await expect.poll(() => middle(wmo.page)).toEqual(await middle(leader.page))
  await theirs.goTo('Bord')
  await expect(wmo.page).toHaveURL(/\/bord$/)
  await expect(mine.frame).toBeVisible()
  await wmo.page.keyboard.press('Escape')
  await expect(mine.frame).toHaveCount(0)
  await theirs.goTo('Acties')
  await expect(leader.page).toHaveURL(/\/acties/)
  await expect(wmo.page).toHaveURL(/\/bord/)

  // Who leads asks; the others choose. Who leads no programme has nothing to ask.
  await other.openDialog()
  await expect(other.dialog.getByText(leader.name)).toBeVisible()
  await expect(other.dialog.getByText('bij de acties')).toBeVisible()
  await expect(other.dialog.getByRole('button', { name: 'Volg mij' })).toHaveCount(0)
  await jeugd.page.keyboard.press('Escape')
  await theirs.openDialog()
  await theirs.dialog.getByRole('button', { name: 'Volg mij' }).click()
  await mine.invitation('Joost').getByRole('button', { name: 'Nu niet' }).click()
  await other.invitation('Joost').getByRole('button', { name: 'Volgen' }).click()
  await expect(jeugd.page).toHaveURL(/\/acties/)
  await expect(mine.invitation('Joost')).toHaveCount(0)
  await expect(wmo.page).toHaveURL(/\/bord/)
  await expect(leader.page.getByText('Daan kijkt met je mee')).toBeVisible()
  await leader.page.close({ runBeforeUnload: true })
  await expect(jeugd.page.getByText('Joost is er niet meer. Je volgt niemand meer.')).toBeVisible()
  await expect(other.frame).toHaveCount(0)
})

test('[TOG7] [TOG6] who comes back sees what was changed meanwhile, by whom, and marks it as seen', async ({
  enter,
}) => {
  const wmo = await enter('wmo')
  const leader = await enter('projectleider')
  const mine = new Together(wmo.page)
  await wmo.page.goto('about:blank')
  await new Timeline(leader.page).editPeriod(ITEM, 'Q4 2023')
  await leader.saved()
  await wmo.open('tijdlijn')
  const row = new Timeline(wmo.page).row(ITEM)
  await expect(row.getByText('Nieuw: gewijzigd door Joost')).toBeAttached()
  await expect(wmo.page.getByRole('button', { name: 'Wie is hier en wat is er nieuw: 1 nieuw' })).toBeVisible()
  await mine.openDialog()
  const news = mine.dialog.getByRole('list', { name: 'Wat is er nieuw' }).getByRole('listitem')
  await expect(news).toHaveCount(1)
  await expect(news.first()).toContainText('Periode wordt Q4 2023')
  await expect(news.first()).toContainText(/Joost Dekker, .* om \d\d:\d\d/)
  // What comes in now stands there too, and is said, once.
  await new Timeline(leader.page).editPeriod('wi/wi-8', 'Q1 2025')
  await expect(news).toHaveCount(2)
  await expect(wmo.page.locator('[data-announcements]')).toHaveText('Joost wijzigde 1 item in Werk & Inkomen.')
  await news.filter({ hasText: 'Q4 2023' }).getByRole('button').click()
  await expect(new Drawer(wmo.page).period).toContainText('Q4 2023')
  await expect(row.getByText('Nieuw: gewijzigd door Joost')).toHaveCount(0)
  await mine.openDialog()
  await mine.dialog.getByRole('button', { name: 'Alles gezien' }).click()
  await expect(mine.dialog.getByText('Anderen wijzigden niets sinds je keek.')).toBeVisible()
})

test('[TOG2] on the board who follows has the lanes and the filter of whom they follow, and their own back when it ends', async ({
  enter,
}) => {
  const wmo = await enter('wmo', 'bord')
  const leader = await enter('projectleider', 'bord')
  const mine = new Together(wmo.page)
  await wmo.page.getByRole('button', { name: 'Alleen knelpunten' }).click()
  const [own, theirs] = [cardsOf(wmo.page), cardsOf(leader.page)]
  const before = await own()
  await leader.page.getByRole('button', { name: 'Banen: spoor' }).click()
  await leader.page.getByRole('menuitem', { name: 'van wie' }).click()
  const ofLeader = await theirs()
  expect(ofLeader).not.toEqual(before)
  await mine.follow(leader.name)
  await expect.poll(own).toEqual(ofLeader)
  await expect(wmo.page.getByRole('button', { name: 'Banen: van wie' })).toBeVisible()
  // What changes while they look along comes along too.
  await leader.page.getByRole('button', { name: 'Filter', exact: true }).click()
  await leader.page.getByRole('dialog').getByLabel('Zoek in titel en periode').fill('besluit')
  await expect.poll(async () => (await theirs()).length).toBeLessThan(ofLeader.length)
  await expect.poll(own).toEqual(await theirs())
  await wmo.page.keyboard.press('Escape')
  await expect(mine.frame).toHaveCount(0)
  await expect.poll(own).toEqual(before)
  await expect(wmo.page.getByRole('button', { name: 'Banen: spoor' })).toBeVisible()
})

/** The cards that are shown, in order. */
const cardsOf = (page: Page) => () =>
  page.locator('[data-card]').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-card')))

test('[TOG2] who follows folds and filters as whom they follow, and has their own look back when it ends', async ({
  enter,
}) => {
  const wmo = await enter('wmo')
  const leader = await enter('projectleider')
  const mine = new Together(wmo.page)
  const wmoLane = wmo.page.getByRole('button', { name: 'Wmo inklappen' })
  const ownRow = new Timeline(wmo.page).row('wi/wi-8')
  await wmo.page.getByRole('button', { name: 'Jeugd inklappen' }).click()
  await expect(ownRow).toBeAttached()
  await mine.follow(leader.name)
  await expect(wmo.page.getByRole('button', { name: 'Jeugd inklappen' })).toBeVisible()

  await leader.page.getByRole('button', { name: 'Wmo inklappen' }).click()
  await expect(wmo.page.getByRole('button', { name: 'Wmo uitklappen' })).toBeVisible()
  await leader.page.getByRole('searchbox', { name: 'Zoek in titel en periode' }).fill('projectplan')
  for (const { page } of [leader, wmo]) {
    await expect(page.getByRole('button', { name: 'Filter: 1' })).toBeVisible()
    await expect(new Timeline(page).row('wi/wi-8')).toHaveCount(0)
  }

  await wmo.page.keyboard.press('Escape')
  await expect(mine.frame).toHaveCount(0)
  await expect(wmo.page.getByRole('button', { name: 'Filter', exact: true })).toBeVisible()
  await expect(ownRow).toBeAttached()
  await expect(wmoLane).toBeVisible()
  await expect(wmo.page.getByRole('button', { name: 'Jeugd uitklappen' })).toBeVisible()
  await expect(leader.page.getByRole('button', { name: 'Filter: 1' })).toBeVisible()
  await wmo.page.reload()
  await expect(wmo.page.getByRole('button', { name: 'Jeugd uitklappen' })).toBeVisible()
  await expect(wmo.page.getByRole('button', { name: 'Filter', exact: true })).toBeVisible()
})
