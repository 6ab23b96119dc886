import { Board } from '../../pages/board.ts'
import { Drawer } from '../../pages/drawer.ts'
import type { Section } from '../screen.ts'

const CARD = 'Opstellen transitie- en implementatieplan'

export const boardScreens: Section = {
  title: 'Board',
  screens: [
    { file: 'board', title: 'Cards per track and status', view: 'bord', look: 'both' },
    {
      file: 'board-drag',
      title: 'A card in the hand',
      role: 'wmo',
      view: 'bord',
      prepare: async ({ page }) => {
        const board = new Board(page)
        const card = board.column('Wmo', 'Gepland').getByRole('article').filter({ hasText: CARD })
        await board.holdOver(card, board.column('Wmo', 'Bezig'))
      },
    },
    {
      file: 'board-together',
      title: 'A colleague moves a card',
      role: 'projectleider',
      view: 'bord',
      prepare: async ({ page }, { enter }) => {
        const wmo = await enter('wmo', 'bord')
        const board = new Board(wmo.page)
        const card = board.column('Wmo', 'Gepland').getByRole('article').filter({ hasText: CARD })
        await board.holdOver(card, board.column('Wmo', 'Bezig'))
        await page
          .getByText(/verplaatst deze kaart/)
          .first()
          .waitFor()
      },
    },
    {
      file: 'board-menu',
      title: 'Moving by menu',
      role: 'wmo',
      view: 'bord',
      prepare: async ({ page }) => {
        const card = new Board(page).column('Wmo', 'Gepland').getByRole('article').filter({ hasText: CARD })
        await card.hover()
        await card.getByRole('button', { name: /^Verplaats/ }).click()
        await page.getByRole('menu').waitFor()
      },
    },
    {
      file: 'board-item',
      title: 'A card, opened',
      view: 'bord',
      prepare: ({ page }) => new Drawer(page).open('jeugd/jeugd-7'),
    },
    { file: 'board-reader', title: 'Somebody who may only read', role: 'manager', view: 'bord' },
    { file: 'board-forced-colours', title: 'With the colours of the system', view: 'bord', look: 'forced' },
    { file: 'board-phone', title: 'On a phone', view: 'bord', size: 'phone' },
    { file: 'board-zoomed', title: 'Zoomed in to 400%', view: 'bord', size: 'zoomed' },
  ],
}
