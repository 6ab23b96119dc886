import { expect, test } from '../../actors/actors.ts'
import { axFaults } from '../../pages/accessibility/ax-faults.ts'
import { type AxNode, axTree, linesOf, nodesOf } from '../../pages/accessibility/ax-tree.ts'
import { Drawer } from '../../pages/drawer.ts'

const VIEWS = ['tijdlijn', 'bord', 'acties', 'afhankelijkheden', 'plannen/jeugd'] as const

test('[AXT1] everything on every screen has a name, and one of its own', async ({ enter }) => {
  const jeugd = await enter('jeugd')
  const faults: Record<string, string[]> = {}
  const look = async (state: string) => {
    const found = axFaults(await axTree(jeugd.page))
    if (found.length > 0) faults[state] = found
  }
  for (const view of VIEWS) {
    await jeugd.open(view)
    await look(view)
  }
  await jeugd.open('bord')
  await new Drawer(jeugd.page).open('jeugd/jeugd-7')
  await look('the drawer')
  await jeugd.page.keyboard.press('Escape')
  await jeugd.open('tijdlijn')
  for (const name of [/^Mijn account/, /^Filter/, /^Lijnen/]) {
    await jeugd.page.getByRole('button', { name }).click()
    await look(String(name))
    await jeugd.page.keyboard.press('Escape')
  }
  await jeugd.page.getByRole('button', { name: 'Nieuw', exact: true }).click()
  await jeugd.page.getByRole('dialog').waitFor()
  await look('a new item')
  await jeugd.page.keyboard.press('Escape')
  await jeugd.page.keyboard.press('Control+k')
  await jeugd.page.getByRole('combobox').fill('besluit')
  await look('the palette')
  expect(faults).toEqual({})
})

test('[AXT2] ten questions of a planner are answered without a picture', async ({ enter }) => {
  const jeugd = await enter('jeugd')
  const timeline = await axTree(jeugd.page)
  const rows = linesOf(timeline, ['row'])
  const buttons = linesOf(timeline, ['button'])
  const about = (title: string, lines: readonly string[]) =>
    lines.find((line) => line.startsWith(`${title},`)) ?? 'niets'
  const decision = 'Vastgesteld raadsbesluit eventuele overstap W&I 2024'
  const notice = 'Eventueel opzeggen overeenkomsten Leidschendam- Voorburg'
  // 1. On which day are we looking?
  expect(buttons).toContain('Peildatum 16 november 2021')
  // 2. Who decides about Werk & Inkomen, and at the latest when?
  expect(about(decision, rows)).toContain('besluit raad, uiterlijk Q2 2022')
  // 3. Until when can notice be given, and for which start?
  expect(about(notice, buttons)).toContain('Besluitvenster: besluit vóór 1 juli 2022, start 1 januari 2024.')
  // 4. What has that decision to wait for?
  const needs = 'Heeft nodig: Start opstellen transitie- en implementatieplan (mogelijk knelpunt).'
  expect(about(decision, buttons)).toContain(needs)
  // 5. And what waits for it?
  expect(about(decision, buttons)).toContain(`Is nodig voor: ${notice} (haalbaar).`)
  // 6. Where is a conflict, and why?
  expect(rows.filter((line) => /, \d+ conflict/.test(line))).toEqual([
    expect.stringMatching(/^Eventueel uitvoeren transitie- en implementatieplan, activiteit, Q2 2022- Q1 2024/),
  ])
  const conflict = buttons.find((line) => line.startsWith('conflict:'))
  expect(conflict).toContain('maar het besluit valt uiterlijk Q4 2022. Dat is minstens 93 dagen te vroeg.')
  // 7. What is late?
  expect(rows.filter((line) => line.includes('loopt achter'))).toEqual([
    'Officiële start projectteam Wmo taken overbrengen, mijlpaal, Q3 2021, loopt achter',
  ])
  // 8. How much has Jeugd still to do?
  expect(rows).toContain('Jeugd, 7 open, 2 klaar, 1 item met een conflict, 3 items met een mogelijk knelpunt')
  // 9. Who does it?
  expect(cellsOf(timeline, decision)).toContain('Marit de Wit')
  // 10. Which team needs which?
  await jeugd.open('afhankelijkheden')
  expect(linesOf(await axTree(jeugd.page), ['button'])).toContain('Jeugd heeft W&I nodig: 3 mogelijk knelpunt')
})

test('[GRD9] who throws the row with the focus away stands on the next, also after a menu, and Ctrl Z works there', async ({
  enter,
}) => {
  const { page } = await enter('projectleider')
  const cell = page.locator('[data-cell="jeugd/jeugd-7|title"]')
  const next = page.locator('[data-cell="jeugd/jeugd-8|title"]')
  await cell.focus()
  // A menu that is closed again draws nothing of the timeline anew.
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menu').waitFor()
  await page.keyboard.press('Escape')
  await expect(cell).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(cell).toHaveCount(0)
  await expect(next).toBeFocused()
  await page.keyboard.press('Control+z')
  await cell.waitFor()
  await expect(next).toBeFocused()
})

/** What stands in the cells of the row of an item. */
function cellsOf(tree: AxNode, title: string): string[] {
  const row = nodesOf(tree).find(({ role, name }) => role === 'row' && name.startsWith(`${title},`))
  return row ? linesOf(row, ['gridcell']) : []
}
