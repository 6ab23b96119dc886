import { expect, test } from '../../actors/actors.ts'
import { Drawer } from '../../pages/drawer.ts'
import { Timeline } from '../../pages/timeline.ts'
import { Working } from '../../pages/working.ts'

const [OPEN, ROW] = ['wi/wi-8', 'wi/wi-7'] as const

test('[DRF1] what one types in an item that a colleague throws away meanwhile is saved, said, and there when it is put back', async ({
  enter,
}) => {
  const leader = await enter('projectleider')
  const wi = await enter('wi')
  const [timeline, theirs, drawer] = [new Timeline(leader.page), new Working(wi.page), new Drawer(leader.page)] as const
  const toast = leader.page.locator('.toast')

  await timeline.cell(ROW, 'period').dblclick()
  await timeline.row(ROW).getByRole('textbox').fill('maart 2024')
  await theirs.command(`${ROW}|title`, /^Naar de prullenbak/)
  await expect(toast).toContainText('‘maart 2024’ is opgeslagen')
  await leader.saved()
  await wi.page.keyboard.press('Control+z')
  for (const each of [timeline, theirs.timeline]) await expect(each.cell(ROW, 'period')).toContainText('maart 2024')

  await drawer.open(OPEN)
  await drawer.title.getByRole('button').click()
  await drawer.drawer.getByRole('textbox', { name: 'Titel' }).fill('Half getypt')
  await theirs.command(`${OPEN}|title`, /^Naar de prullenbak/)
  await expect(toast).toContainText('‘Half getypt’ is opgeslagen')
  await expect(drawer.drawer).toBeFocused()
  await drawer.drawer.getByRole('button', { name: 'Terugzetten' }).click()
  await expect(theirs.timeline.row(OPEN)).toContainText('Half getypt')
})
