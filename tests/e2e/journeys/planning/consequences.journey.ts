import { expect, test } from '../../actors/actors.ts'
import { ConsequencesPanel } from '../../pages/planning/consequences.ts'
import { Timeline } from '../../pages/timeline.ts'

const DECISION = 'wi/wi-7'
const NOTICE = 'wi/wi-7a'
/** What others plan around it: their words stay. */
const OTHERS = { 'wi/wi-8': 'Q3 2022- Q1 2024', 'wmo/wmo-7': 'Q3 2022-Q1 2023', 'jeugd/jeugd-7': 'Q2 2022- Q1 2024' }

test('[JRN13] W&I drags its decision past the last day: the consequences first, then only its own words, and undo', async ({
  enter,
}) => {
  const wi = await enter('wi')
  const jeugd = await enter('jeugd')
  const [mine, theirs] = [new Timeline(wi.page), new Timeline(jeugd.page)] as const
  const screens = [mine, theirs]
  const consequences = new ConsequencesPanel(wi.page)
  const { panel, verdict } = consequences
  await consequences.drag(DECISION, 1)

  await expect(verdict).toContainText('Start W&I schuift naar 1 jan 2025')
  await expect(panel).toContainText('Volgende kans: vóór 1 juli 2023, start 1 januari 2025')
  await expect(panel).toContainText('Bestuur, Wmo en Jeugd moeten akkoord geven.')
  await expect(mine.row(NOTICE).getByText('gemist', { exact: true })).toBeAttached()
  await expect(theirs.cell(DECISION, 'period'), 'nothing has landed yet').toHaveText('uiterlijk Q2 2022')
  await expect(theirs.row(NOTICE).getByText('gemist', { exact: true })).toHaveCount(0)

  await consequences.drop()
  for (const timeline of screens) {
    await expect(timeline.cell(DECISION, 'period')).toHaveText('uiterlijk Q3 2022')
    await expect(timeline.row(NOTICE).getByText('gemist', { exact: true })).toBeAttached()
    await expect(timeline.row(NOTICE).getByText('volgende kans', { exact: true })).toBeAttached()
    await expect(timeline.bar(NOTICE)).toHaveAccessibleDescription(/gemist. Volgende kans: vóór 1 juli 2023/)
    await expectWords(timeline, OTHERS)
  }
  await expect(panel).toContainText('Start W&I schuift naar 1 jan 2025')

  await panel.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(panel).toHaveCount(0)
  await expect(mine.bar(DECISION), 'the focus goes back to what was moved').toBeFocused()
  for (const timeline of screens) {
    await expect(timeline.cell(DECISION, 'period')).toHaveText('uiterlijk Q2 2022')
    await expect(timeline.row(NOTICE).getByText('gemist', { exact: true })).toHaveCount(0)
    await expect(timeline.row(NOTICE).getByText('besluitvenster', { exact: true })).toBeAttached()
  }
})

test('[JRN13] Escape during the drag leaves everything as it was', async ({ enter }) => {
  const wi = await enter('wi')
  const timeline = new Timeline(wi.page)
  const consequences = new ConsequencesPanel(wi.page)
  const { panel } = consequences
  await consequences.drag(DECISION, 1)
  await expect(panel).toBeVisible()
  await wi.page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await consequences.drop()
  await expect(panel).toHaveCount(0)
  await expect(timeline.cell(DECISION, 'period')).toHaveText('uiterlijk Q2 2022')
})

test('[JRN13] with the keys: what is my own moves along when I say so, as one step', async ({ enter }) => {
  const jeugd = await enter('jeugd')
  const leader = await enter('projectleider')
  const [mine, theirs] = [new Timeline(jeugd.page), new Timeline(leader.page)] as const
  const { panel } = new ConsequencesPanel(jeugd.page)
  await mine.cell('jeugd/jeugd-5', 'period').click()
  await mine.bar('jeugd/jeugd-5').focus()
  await jeugd.page.keyboard.press('m')
  await jeugd.page.keyboard.press('ArrowRight')
  await expect(panel).toContainText('Q3 2022- Q2 2024')
  await jeugd.page.keyboard.press('Enter')
  await panel.getByRole('button', { name: 'Ook mijn eigen items verplaatsen (2)' }).click()
  for (const timeline of [mine, theirs]) {
    await expectWords(timeline, {
      'jeugd/jeugd-5': 'Q2+3 2022',
      'jeugd/jeugd-7': 'Q3 2022- Q2 2024',
      'jeugd/jeugd-8': 'Q2 2024',
      'wmo/wmo-7': 'Q3 2022-Q1 2023',
    })
  }
  await jeugd.page.keyboard.press('Control+z')
  for (const timeline of [mine, theirs]) {
    await expectWords(timeline, {
      'jeugd/jeugd-5': 'Q2+3 2022',
      'jeugd/jeugd-7': 'Q2 2022- Q1 2024',
      'jeugd/jeugd-8': 'Q1 2024',
    })
  }
})

async function expectWords(timeline: Timeline, words: Readonly<Record<string, string>>): Promise<void> {
  for (const [item, period] of Object.entries(words)) await expect(timeline.cell(item, 'period')).toHaveText(period)
}
