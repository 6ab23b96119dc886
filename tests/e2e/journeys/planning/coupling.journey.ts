import { expect, test } from '../../actors/actors.ts'
import { Drawer } from '../../pages/drawer.ts'
import { Couplings } from '../../pages/planning/couplings.ts'

const BOTH = 'W&I en Jeugd'
const OFF = 'Samen zou uiterlijk 30 juni 2022 zijn: Jeugd 184 dagen eerder.'
const ON = 'Samen uiterlijk 30 juni 2022. Jeugd 184 dagen eerder dan 31 december 2022.'

test('[JRN15] gelijktrekken while the other track is offline: on return both see the joint last day', async ({
  enter,
}) => {
  const wi = await enter('wi', 'afhankelijkheden')
  const jeugd = await enter('jeugd', 'afhankelijkheden')
  const [mine, theirs] = [new Couplings(wi.page), new Couplings(jeugd.page)] as const
  const [myDrawer, theirDrawer] = [new Drawer(wi.page), new Drawer(jeugd.page)] as const
  const windowsOf = (couplings: Couplings) => couplings.page.getByRole('table', { name: 'Besluitvensters' })
  await expect(mine.sentence).toHaveText(OFF)
  await expect(theirs.sentence).toHaveText(OFF)
  const before = await windowsOf(theirs).textContent()
  expect(await windowsOf(mine).textContent()).toBe(before)

  wi.line.cut()
  await expect(wi.page.locator('.save')).toHaveAttribute('data-state', 'offline')
  await theirs.turn(BOTH)
  await expect(theirs.sentence).toHaveText(ON)
  await expect(windowsOf(theirs).getByText('30 jun 2022')).toHaveCount(2)
  await jeugd.saved()
  await myDrawer.open('wi/wi-6')
  await myDrawer.setPeriod('Q2 2022')
  await expect(mine.together(BOTH)).not.toBeChecked()
  await expect(mine.sentence).toHaveText(OFF)

  wi.line.mend()
  await wi.saved()
  await expect(mine.together(BOTH)).toBeChecked()
  await theirDrawer.open('wi/wi-6')
  for (const [couplings, drawer] of [
    [mine, myDrawer],
    [theirs, theirDrawer],
  ] as const) {
    await expect(couplings.sentence).toHaveText(ON)
    await expect(drawer.period).toContainText('Q2 2022')
  }
  expect(await windowsOf(mine).textContent()).toBe(await windowsOf(theirs).textContent())

  await mine.turn(BOTH)
  for (const couplings of [mine, theirs]) {
    await expect(couplings.together(BOTH)).not.toBeChecked()
    await expect(couplings.sentence).toHaveText(OFF)
    expect(await windowsOf(couplings).textContent()).toBe(before)
  }
})
