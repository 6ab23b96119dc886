import { type Actor, expect, test } from '../../actors/actors.ts'
import { Board } from '../../pages/board.ts'

const CARD = 'Opstellen transitie- en implementatieplan'

test('[JRN3] two people drag the same card at the same time: it lands in one place, the same on both screens', async ({
  enter,
}) => {
  const wmo = await enter('wmo', 'bord')
  const leader = await enter('projectleider', 'bord')
  const [mine, theirs] = [new Board(wmo.page), new Board(leader.page)] as const
  await mine.holdOver(
    mine.column('Wmo', 'Gepland').getByRole('article').filter({ hasText: CARD }),
    mine.column('Wmo', 'Bezig'),
  )
  await theirs.holdOver(
    theirs.column('Wmo', 'Gepland').getByRole('article').filter({ hasText: CARD }),
    theirs.column('Wmo', 'Wacht op besluit'),
  )
  await expect(wmo.page.getByText(/Joost verplaatst deze kaart/).first()).toBeVisible()
  await Promise.all([mine.letGo(), theirs.letGo()])
  await wmo.saved()
  await leader.saved()

  await expect.poll(async () => columnsOf(mine)).toEqual(await columnsOf(theirs))
  const places = (await columnsOf(mine)).filter((titles) => titles.includes(CARD))
  expect(places, 'the card is in exactly one column').toHaveLength(1)
  expect((await columnsOf(mine))[0], 'it left Gepland').not.toContain(CARD)
})

test('[JRN3] the menu Verplaatsen does the same as dragging, and the other sees it', async ({ enter }) => {
  const wmo = await enter('wmo', 'bord')
  const leader = await enter('projectleider', 'bord')
  const board = new Board(wmo.page)
  const card = board.column('Wmo', 'Gepland').getByRole('article').filter({ hasText: CARD })
  await card.hover()
  await card.getByRole('button', { name: /Verplaats/ }).click()
  await wmo.page.getByRole('menuitem', { name: 'Bezig' }).first().click()
  for (const actor of [wmo, leader] satisfies Actor[]) {
    await expect(new Board(actor.page).column('Wmo', 'Bezig').getByRole('heading', { name: CARD })).toBeVisible()
  }
  await wmo.page.keyboard.press('Escape')
  await wmo.page.getByRole('button', { name: /^Ongedaan maken \(/ }).click()
  for (const actor of [wmo, leader] satisfies Actor[]) {
    await expect(new Board(actor.page).column('Wmo', 'Gepland').getByRole('heading', { name: CARD })).toBeVisible()
  }
})

const columnsOf = (board: Board): Promise<string[][]> =>
  Promise.all(['Gepland', 'Bezig', 'Wacht op besluit', 'Klaar'].map((status) => board.titles('Wmo', status)))
