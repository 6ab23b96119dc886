import { expect, test } from '../../actors/actors.ts'
import { Commitments } from '../../pages/planning/commitments.ts'

const PROMISE = 'Terugkomen over de kosten'

test('[COM1] [COM2] a promise is written down, kept and removed by one, and the other sees each', async ({ enter }) => {
  const jeugd = await enter('jeugd', 'afhankelijkheden')
  const wmo = await enter('wmo', 'afhankelijkheden')
  const [mine, theirs] = [new Commitments(jeugd.page), new Commitments(wmo.page)] as const
  const letter = theirs.of('Verder informeren over plan van aanpak/intentieverklaring')
  await expect(letter).toContainText('Nagekomen op 2 november 2021, 62 dagen te laat.')
  await letter.getByText('Bron: document 002').click()
  await expect(letter.locator('blockquote')).toContainText('na het zomerreces')

  await mine.add(PROMISE, 'voor 10 november 2021')
  await expect(theirs.of(PROMISE)).toContainText('Beloofd (college aan raad): ‘voor 10 november 2021’')
  await expect(theirs.of(PROMISE)).toContainText('Nog niet nagekomen, 7 dagen te laat.')

  await theirs.button(`Nagekomen: ${PROMISE}`).click()
  await expect(mine.of(PROMISE)).toContainText('Nagekomen op 16 november 2021, 7 dagen te laat.')
  await mine.button(`Toch niet nagekomen: ${PROMISE}`).click()
  await expect(theirs.button(`Nagekomen: ${PROMISE}`)).toBeVisible()

  await theirs.button(`Toezegging verwijderen: ${PROMISE}`).click()
  await expect(mine.of(PROMISE)).toHaveCount(0)
  await wmo.page.getByRole('button', { name: 'Ongedaan maken' }).last().click()
  await expect(mine.of(PROMISE)).toBeVisible()
})

test('[ACC3] a reader sees the promises and has no buttons for them', async ({ enter }) => {
  const { panel } = new Commitments((await enter('manager', 'afhankelijkheden')).page)
  await expect(panel.getByRole('listitem')).toHaveCount(8)
  await expect(panel.getByRole('button', { name: /toezegging|nagekomen/i })).toHaveCount(0)
})
