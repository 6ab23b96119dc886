import { expect, test } from '../../actors/actors.ts'
import { Drawer } from '../../pages/drawer.ts'
import { PlanText } from '../../pages/planning/plan-text.ts'

const OPENING = 'Opzet: de hoofdstukken volgen de aandachtspunten uit de brieven.'

test('[JRN2] two people type in one paragraph of a plan and both texts survive on both screens', async ({ enter }) => {
  const wi = await enter('wi', 'plannen/wi')
  const leader = await enter('projectleider', 'plannen/wi')
  const texts = [new PlanText(wi.page), new PlanText(leader.page)] as const
  for (const text of texts) await text.caretAtEndOf(OPENING)

  await expect(texts[0].editor.getByText(leader.name.split(' ')[0] ?? '')).toBeVisible()
  await Promise.all([
    wi.page.keyboard.type(' Fatima schrijft over personeel.', { delay: 15 }),
    leader.page.keyboard.type(' Joost schrijft over planning.', { delay: 15 }),
  ])

  for (const text of texts) {
    await expect(text.paragraph(OPENING)).toContainText('Fatima schrijft over personeel.')
    await expect(text.paragraph(OPENING)).toContainText('Joost schrijft over planning.')
  }
  await wi.saved()
  await leader.saved()
  const [left, right] = await Promise.all(texts.map((text) => paragraphTexts(text)))
  expect(left).toEqual(right)
})

test('[JRN2] the 15 chapters are there once, however many open the plan at once', async ({ enter }) => {
  const actors = await Promise.all([
    enter('wi', 'plannen/wi'),
    enter('projectleider', 'plannen/wi'),
    enter('jeugd', 'plannen/wi'),
  ])
  for (const { page } of actors) {
    await expect(new PlanText(page).editor.locator('h2')).toHaveCount(15)
    await expect(new PlanText(page).editor.locator('h1')).toHaveCount(1)
  }
})

test('[JRN2] a reference made with # shows the present period, and follows it live', async ({ enter }) => {
  const wi = await enter('wi', 'plannen/wi')
  const leader = await enter('projectleider', 'plannen/wi')
  const text = new PlanText(wi.page)
  await text.caretAtEndOf(OPENING)
  await wi.page.keyboard.type(' Zie #raadsbesluit eventuele')
  await wi.page.getByRole('option', { name: /Vastgesteld raadsbesluit eventuele overstap W&I 2024/ }).click()
  for (const page of [wi.page, leader.page]) {
    await expect(new PlanText(page).reference('Vastgesteld raadsbesluit')).toContainText('uiterlijk Q2 2022')
  }
  const drawer = new Drawer(leader.page)
  await drawer.open('wi/wi-7')
  await drawer.setPeriod('uiterlijk mei 2022')
  for (const page of [wi.page, leader.page]) {
    await expect(new PlanText(page).reference('Vastgesteld raadsbesluit')).toContainText('uiterlijk mei 2022')
  }
})

/** What people wrote: without the names beside the carets of others. */
function paragraphTexts(text: PlanText): Promise<string[]> {
  return text.editor.evaluate((editor) =>
    [...editor.children].map((block) => {
      const copy = block.cloneNode(true) as HTMLElement
      for (const caret of copy.querySelectorAll('[class*=caret]')) caret.remove()
      return copy.textContent ?? ''
    }),
  )
}
