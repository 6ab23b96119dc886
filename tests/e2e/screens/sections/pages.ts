import { Versions } from '../../pages/history.ts'
import { Calendar } from '../../pages/planning/calendar.ts'
import { Contracts } from '../../pages/planning/contracts.ts'
import { Couplings } from '../../pages/planning/couplings.ts'
import { PlanText } from '../../pages/planning/plan-text.ts'
import type { Section } from '../screen.ts'

export const dependencyScreens: Section = {
  title: 'Dependencies',
  screens: [
    { file: 'dependencies', title: 'Where the tracks wait for each other', view: 'afhankelijkheden', look: 'both' },
    {
      file: 'dependencies-together',
      title: 'Two tracks decide together',
      role: 'projectleider',
      view: 'afhankelijkheden',
      prepare: async ({ page }) => {
        const couplings = new Couplings(page)
        await couplings.turn('W&I en Jeugd')
        await couplings.panel.scrollIntoViewIfNeeded()
      },
    },
    {
      file: 'dependencies-contract',
      title: 'A contract',
      view: 'afhankelijkheden',
      prepare: ({ page }) => new Contracts(page).openNew(),
    },
    { file: 'dependencies-reader', title: 'Somebody who may only read', role: 'manager', view: 'afhankelijkheden' },
    {
      file: 'dependencies-forced-colours',
      title: 'With the colours of the system',
      view: 'afhankelijkheden',
      look: 'forced',
    },
    { file: 'dependencies-phone', title: 'On a phone', view: 'afhankelijkheden', size: 'phone' },
  ],
}

export const actionScreens: Section = {
  title: 'Actions',
  screens: [
    { file: 'actions', title: 'Who does what by when', view: 'acties', look: 'both' },
    {
      file: 'actions-quick',
      title: 'One line gives out an action',
      view: 'acties',
      prepare: async ({ page }) => {
        await page.getByRole('combobox').first().click()
        await page.keyboard.type('Offerte opvragen @fatima voor 1 december 2021')
      },
    },
    { file: 'actions-reader', title: 'Somebody who may only read', role: 'manager', view: 'acties' },
    { file: 'actions-phone', title: 'On a phone', view: 'acties', size: 'phone', look: 'both' },
  ],
}

export const planScreens: Section = {
  title: 'Plans',
  screens: [
    { file: 'plan', title: 'The plan of a track', view: 'plannen/jeugd', look: 'both' },
    {
      file: 'plan-reference',
      title: 'Naming an item in the text',
      view: 'plannen/jeugd',
      prepare: async ({ page }) => {
        const text = new PlanText(page)
        await text.editor.locator('p').first().click()
        await page.keyboard.press('End')
        await page.keyboard.type(' #opst')
        await page.getByRole('listbox').waitFor()
      },
    },
    {
      file: 'plan-together',
      title: 'Two people in one text',
      view: 'plannen/jeugd',
      prepare: async ({ page }, { enter }) => {
        const leader = await enter('projectleider', 'plannen/jeugd')
        await new PlanText(leader.page).editor.locator('p').first().click()
        await leader.page.keyboard.type('Joost was hier. ')
        await new PlanText(page).editor.getByText('Joost was hier.').waitFor()
      },
    },
    { file: 'plan-reader', title: 'The plan of another track', view: 'plannen/wmo' },
    { file: 'plan-phone', title: 'On a phone', view: 'plannen/jeugd', size: 'phone' },
  ],
}

export const versionScreens: Section = {
  title: 'Versies and kalender',
  screens: [
    { file: 'versions-empty', title: 'No versie yet', prepare: ({ page }) => new Versions(page).open() },
    {
      file: 'versions',
      title: 'What changed since a versie',
      look: 'both',
      prepare: async (jeugd) => {
        const versions = new Versions(jeugd.page)
        await versions.open()
        await versions.save('Zoals naar het college gestuurd')
        await jeugd.open('tijdlijn')
        await jeugd.page.locator('[data-cell="jeugd/jeugd-7|period"]').dblclick()
        await jeugd.page.keyboard.type('Q3 2023')
        await jeugd.page.keyboard.press('Enter')
        await jeugd.saved()
        await versions.open()
        await versions.compare('Zoals naar het college gestuurd')
      },
    },
    { file: 'calendar', title: 'The kalender of the programme', prepare: ({ page }) => new Calendar(page).open() },
  ],
}
