import { Drawer } from '../../pages/drawer.ts'
import { ItemHistory } from '../../pages/history.ts'
import { Decision } from '../../pages/planning/decision.ts'
import type { Section } from '../screen.ts'

export const itemScreens: Section = {
  title: 'Item',
  screens: [
    {
      file: 'item',
      title: 'An item beside the timeline',
      look: 'both',
      prepare: ({ page }) => new Drawer(page).open('jeugd/jeugd-7'),
    },
    {
      file: 'item-decision',
      title: 'A decision with its besluitvenster',
      role: 'wi',
      prepare: ({ page }) => new Decision(page).open('wi/wi-7'),
    },
    {
      file: 'item-outcome',
      title: 'A decision that came out as no',
      role: 'wi',
      prepare: async ({ page }) => {
        const decision = new Decision(page)
        await decision.open('wi/wi-7')
        await decision.decide('Nee')
        await page.getByText('Vervallen').first().waitFor()
      },
    },
    {
      file: 'item-rule',
      title: 'The rule and the besluitroute',
      role: 'wi',
      prepare: async ({ page }) => {
        const decision = new Decision(page)
        await decision.open('wi/wi-7')
        await (await decision.editRule()).waitFor()
      },
    },
    {
      file: 'item-history',
      title: 'Geschiedenis',
      prepare: async (jeugd) => {
        const drawer = new Drawer(jeugd.page)
        await drawer.open('jeugd/jeugd-7')
        await drawer.setPeriod('Q3 2023')
        await jeugd.saved()
        const history = new ItemHistory(jeugd.page)
        await history.open()
        await history.entries.first().waitFor()
        await history.panel.scrollIntoViewIfNeeded()
      },
    },
    {
      file: 'item-together',
      title: 'A colleague edits the same item',
      role: 'projectleider',
      prepare: async ({ page }, { enter }) => {
        const wi = await enter('wi', 'bord')
        const theirs = new Drawer(wi.page)
        await theirs.open('wi/wi-6')
        await theirs.period.getByRole('button').click()
        await new Drawer(page).open('wi/wi-6')
        await page
          .getByText(/Fatima/)
          .first()
          .waitFor()
      },
    },
    {
      file: 'item-phone',
      title: 'On a phone',
      size: 'phone',
      prepare: ({ page }) => new Drawer(page).open('jeugd/jeugd-7'),
    },
  ],
}
