import type { Page } from '@playwright/test'
import { expect, test } from '../../actors/actors.ts'
import { Timeline } from '../../pages/timeline.ts'

const ITEM = 'wi/wi-8'
const EDITS = 50

test('[JRN1] two people on one period: the other sees who edits, and then what was written', async ({ enter }) => {
  const wi = await enter('wi')
  const leader = await enter('projectleider')
  const [mine, theirs] = [new Timeline(wi.page), new Timeline(leader.page)] as const
  await mine.cell(ITEM, 'period').dblclick()
  await expect(theirs.row(ITEM).getByText('Fatima bewerkt')).toBeAttached()
  await mine.row(ITEM).getByRole('textbox').fill('Q4 2022-Q2 2024')
  await wi.page.keyboard.press('Enter')
  for (const timeline of [mine, theirs]) await expect(timeline.cell(ITEM, 'period')).toContainText('Q4 2022-Q2 2024')
  await expect(theirs.row(ITEM).getByText('Fatima bewerkt')).toHaveCount(0)
  await wi.saved()
})

test('[JRN1] while I type a colleague writes the same period: mine stays in the field and I choose', async ({
  enter,
}) => {
  const wi = await enter('wi')
  const leader = await enter('projectleider')
  const [mine, theirs] = [new Timeline(wi.page), new Timeline(leader.page)] as const
  await mine.cell(ITEM, 'period').dblclick()
  await mine.row(ITEM).getByRole('textbox').fill('Q1 2023')
  await theirs.editPeriod(ITEM, 'Q2 2023')
  await expect(wi.page.getByText('Joost maakte hier intussen "Q2 2023" van')).toBeVisible()
  await expect(mine.row(ITEM).getByRole('textbox')).toHaveValue('Q1 2023')
  await wi.page.getByRole('button', { name: 'Overnemen' }).click()
  await wi.page.keyboard.press('Enter')
  for (const timeline of [mine, theirs]) await expect(timeline.cell(ITEM, 'period')).toContainText('Q2 2023')
})

test('[JRN1] a bar that is dragged a quarter keeps its words in quarters, on both screens, and can be undone', async ({
  enter,
}) => {
  const wmo = await enter('wmo')
  const leader = await enter('projectleider')
  const [mine, theirs] = [new Timeline(wmo.page), new Timeline(leader.page)] as const
  const item = 'wmo/wmo-6'
  await expect(mine.cell(item, 'period')).toContainText('Q1-Q2 2022')
  const box = await mine.bar(item).boundingBox()
  if (!box) throw new Error('no bar')
  await wmo.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await wmo.page.mouse.down()
  await wmo.page.mouse.move(box.x + box.width / 2 + 52, box.y + box.height / 2, { steps: 8 })
  await expect(theirs.row(item).getByText('Sanne verschuift')).toBeAttached()
  await wmo.page.mouse.up()
  for (const timeline of [mine, theirs]) await expect(timeline.cell(item, 'period')).toContainText('Q2-Q3 2022')
  await wmo.page.keyboard.press('Control+z')
  for (const timeline of [mine, theirs]) await expect(timeline.cell(item, 'period')).toContainText('Q1-Q2 2022')
})

test('[CHO5] a bar that is dragged to the edge, and on, ends on the month under the pointer, and a colleague sees it', async ({
  enter,
}) => {
  const { page } = await enter('wmo')
  const leader = await enter('projectleider')
  const [mine, theirs] = [new Timeline(page), new Timeline(leader.page)] as const
  const item = 'wmo/wmo-6'
  await mine.editPeriod(item, 'augustus 2021')
  await page.getByRole('radio', { name: 'Maand' }).click()
  const box = await mine.bar(item).boundingBox()
  if (!box) throw new Error('no bar')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width / 2, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + 73, y, { steps: 5 })
  // It takes room from the drawing.
  await expect(page.getByRole('region', { name: 'Gevolgen' })).toBeVisible()
  const frame = page.locator('.tl-frame')
  const edge = await frame.evaluate((each) => each.getBoundingClientRect().left + each.clientWidth)
  const scrolled = () => frame.evaluate((each) => each.scrollLeft)
  const before = await scrolled()
  await page.mouse.move(edge - 5, y, { steps: 10 })
  // A year further, with the pointer at rest.
  await expect.poll(scrolled).toBeGreaterThan(before + 900)

  await page.mouse.move(edge - 300, y, { steps: 10 })
  const under = await page.evaluate(monthUnder, edge - 300)
  await page.mouse.move(under.middle, y)
  expect(await page.evaluate(monthUnder, under.middle), 'away from the edge it stands still').toEqual(under)
  await page.mouse.up()
  const words = new Date(Date.UTC(under.year, under.month)).toLocaleDateString('nl', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  expect(under.year, 'a place that was not in view').toBeGreaterThan(2021)
  for (const timeline of [mine, theirs]) await expect(timeline.cell(item, 'period')).toHaveText(words)
  const bar = await mine.bar(item).boundingBox()
  expect(Math.abs((bar?.x ?? 0) + (bar?.width ?? 0) / 2 - under.middle), 'the bar lies there').toBeLessThan(8)
})

test('[JRN1] an edit reaches the other screen: the time is printed', async ({ enter }) => {
  test.slow()
  const wi = await enter('wi')
  const leader = await enter('projectleider')
  const [mine, theirs] = [new Timeline(wi.page), new Timeline(leader.page)] as const
  // Both clocks are those of this machine. What happens is noted by the pages themselves, as it happens.
  await wi.page.evaluate(() => {
    const note = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
      sessionStorage.setItem(`pressed ${event.target.value}`, String(performance.timeOrigin + performance.now()))
    }
    document.addEventListener('keydown', note, { capture: true })
  })
  await theirs.cell(ITEM, 'period').evaluate((cell) => {
    const note = () => {
      const key = `seen ${(cell.textContent ?? '').trim()}`
      if (sessionStorage.getItem(key) === null) {
        sessionStorage.setItem(key, String(performance.timeOrigin + performance.now()))
      }
    }
    new MutationObserver(note).observe(cell, { childList: true, subtree: true, characterData: true })
  })
  const noted = async (page: Page, key: string): Promise<number> =>
    Number(await page.evaluate((name) => sessionStorage.getItem(name), key))
  const times: number[] = []
  for (let edit = 0; edit < EDITS; edit += 1) {
    const words = `Q${(edit % 4) + 1} ${2022 + Math.floor(edit / 4)}`
    await mine.editPeriod(ITEM, words)
    await expect(theirs.cell(ITEM, 'period')).toHaveText(words)
    times.push((await noted(leader.page, `seen ${words}`)) - (await noted(wi.page, `pressed ${words}`)))
  }
  times.sort((a, b) => a - b)
  const at = (part: number): string => (times[Math.floor(times.length * part)] ?? Number.NaN).toFixed(0)
  process.stdout.write(
    `\nEnter in one browser to the words in the other: median ${at(0.5)} ms, p95 ${at(0.95)} ms, ${EDITS} edits\n`,
  )
  expect(times.every((time) => time > 0 && time < 60_000)).toBe(true)
})

/** The month (0 to 11) of the header that stands above a place, in pixels from the left, and where its middle is. */
function monthUnder(x: number): { year: number; month: number; middle: number } {
  const at = (selector: string): Element | undefined =>
    [...document.querySelectorAll(selector)].find((each) => {
      const { left, right } = each.getBoundingClientRect()
      return left <= x && x < right
    })
  const [month, year] = [at('.ghead .qt'), at('.ghead .yr')]
  if (!month || !year) throw new Error('no month there')
  const { left, width } = month.getBoundingClientRect()
  const names = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
  return {
    year: Number(year.textContent),
    month: names.indexOf(month.textContent?.trim().slice(0, 3) ?? ''),
    middle: Math.round(left + width / 2),
  }
}
