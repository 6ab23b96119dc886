import type { Page } from '@playwright/test'
import { expect, test } from '../../actors/actors.ts'
import { Drawer } from '../../pages/drawer.ts'
import { Calendar } from '../../pages/planning/calendar.ts'

const VIEWS = ['tijdlijn', 'bord', 'acties', 'afhankelijkheden', 'plannen/jeugd'] as const
/** CSS pixels that are left of 1,280 at 400% and of 1,440 at 200%. */
const WIDTHS = { 'at 400%': 320, 'at 200%': 720 } as const

test('[ZOM1] at 200% and 400% no screen is wider than the window', async ({ enter }) => {
  const jeugd = await enter('jeugd')
  const wide: Record<string, string[]> = {}
  for (const [zoom, width] of Object.entries(WIDTHS)) {
    await jeugd.page.setViewportSize({ width, height: 640 })
    for (const view of VIEWS) {
      await jeugd.open(view)
      const found = await tooWide(jeugd.page)
      if (found.length > 0) wide[`${view} ${zoom}`] = found
    }
  }
  expect(wide).toEqual({})
})

test('[ZOM1] in a window of 320 by 256 a card, an item, an action and a cell with its dependencies stand whole', async ({
  enter,
}) => {
  const { page, open } = await enter('projectleider')
  await page.setViewportSize({ width: 320, height: 256 })
  const things = {
    tijdlijn: page.getByRole('main').getByRole('listitem'),
    bord: page.getByRole('main').locator('.card'),
    acties: page.getByRole('main').getByRole('listitem'),
    afhankelijkheden: page.getByRole('main').locator('.need-cell, td button'),
  } as const
  for (const [view, thing] of Object.entries(things) as [keyof typeof things, (typeof things)['bord']][]) {
    await open(view)
    await thing.first().scrollIntoViewIfNeeded()
    await expect(thing.first(), view).toBeInViewport({ ratio: 0.95 })
  }
  await open('bord')
  for (const name of ['Filter', 'Alleen knelpunten', 'Nieuw'])
    await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 })
})

test('[ZOM1] in a window of 320 by 256 there is room for the plan text', async ({ enter }) => {
  const { page, open } = await enter('jeugd')
  await page.setViewportSize({ width: 320, height: 256 })
  await open('plannen/jeugd')
  const chapter = page.getByRole('textbox', { name: /^Plan van/ }).getByRole('heading', { level: 2 })
  await chapter.first().scrollIntoViewIfNeeded()
  await expect(chapter.first()).toBeInViewport({ ratio: 0.9 })
})

test('[ZOM2] every stop of Tab is seen, whole and not under something else', async ({ enter }) => {
  const jeugd = await enter('jeugd')
  const faults: Record<string, string[]> = {}
  for (const view of VIEWS) {
    await jeugd.open(view)
    const found = new Set<string>()
    for (let stop = 0; stop < 25; stop += 1) {
      await jeugd.page.keyboard.press('Tab')
      const fault = await jeugd.page.evaluate(faultOfFocus)
      if (fault) found.add(fault)
    }
    if (found.size > 0) faults[view] = [...found]
  }
  expect(faults).toEqual({})
})

test('[CLM2] a message covers no row of the timeline nor what has the focus, and is read at 320 px too', async ({
  enter,
}) => {
  const { page } = await enter('wi')
  await page.locator('[data-cell="wi/wi-8|title"]').focus()
  await page.keyboard.press('Delete')
  const words = page.locator('.toast > span')
  await expect(words).toContainText('naar de prullenbak')
  const [message, rows] = [await page.locator('.toast').boundingBox(), await page.locator('.tl-frame').boundingBox()]
  expect(message?.y).toBeGreaterThanOrEqual((rows?.y ?? 0) + (rows?.height ?? 0))
  await page.locator('.toast').hover()
  await page.setViewportSize({ width: 320, height: 640 })
  await expect(page.locator('.map-scroll')).toHaveCSS('padding-bottom', '136px')
  expect((await words.boundingBox())?.width).toBeGreaterThan(240)
})

test('[CLM2] a message covers no button of a tall dialog, and leaves it open when it is pressed', async ({ enter }) => {
  const { page } = await enter('projectleider', 'acties')
  await page
    .getByRole('checkbox', { name: /^Klaar: / })
    .first()
    .check()
  const message = page.locator('.toast')
  await expect(message).toContainText('is klaar')
  const calendar = new Calendar(page)
  await calendar.open()
  for (let period = 0; period < 3; period += 1)
    await calendar.dialog.getByRole('button', { name: 'Periode toevoegen' }).click()
  const save = calendar.dialog.getByRole('button', { name: 'Opslaan' })
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height })
    // The pointer on it keeps it there.
    await message.locator('span').hover()
    const [end, top] = [
      await calendar.dialog.evaluate((body) => body.parentElement?.getBoundingClientRect().bottom),
      await message.evaluate((card) => card.getBoundingClientRect().top),
    ]
    expect(end, `at ${width} x ${height}`).toBeLessThanOrEqual(top)
    await save.scrollIntoViewIfNeeded()
    await expect(save).toBeInViewport({ ratio: 1 })
  }
  await message.getByRole('button', { name: 'Sluiten' }).click()
  await expect(message).toHaveCount(0)
  await expect(save).toBeVisible()
})

test('[CLM5] beside an open item every button of the toolbar is in view, with its name', async ({ enter }) => {
  const { page } = await enter('wi')
  const bar = page.getByRole('region', { name: 'Werkbalk' })
  await new Drawer(page).open('wi/wi-8')
  for (const width of [1440, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    for (const name of ['Filter', 'Vandaag', 'Alles passend maken', 'Meer', 'Nieuw'])
      await expect(bar.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 })
    await expect(bar.getByRole('radio', { name: 'Kwartaal' })).toBeInViewport({ ratio: 1 })
    const end = await bar.evaluate((element) => element.scrollWidth - element.clientWidth)
    expect(end).toBe(0)
    const cut = await page
      .locator('.lane-h > :is(b, .cnt, .donebtn)')
      .evaluateAll((words) =>
        words.filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.innerHTML),
      )
    expect(cut).toEqual([])
  }
  const legend = page.getByRole('region', { name: 'Legenda' })
  await legend.getByRole('button', { name: 'Hele legenda' }).click()
  for (const words of ['alleen kwartaal bekend', 'conflict']) await legend.getByText(words, { exact: true }).hover()
  await page.goto(page.url().replace('tijdlijn', 'acties'))
  await page.locator('.ar > .tt').first().waitFor()
  expect((await page.locator('.ar > .tt').first().boundingBox())?.width).toBeGreaterThan(400)
  await page.goto(page.url().replace('acties', 'bord'))
  await expect(page.getByRole('button', { name: 'Nieuw', exact: true })).toBeInViewport({ ratio: 1 })
  for (const width of [1440, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    for (const name of ['Meer op het bord', 'Nieuw']) await page.getByRole('button', { name, exact: true }).hover()
  }
})

test('[CLM6] on a phone the longest name of a page stands whole, with every button beside it and who is here', async ({
  enter,
}) => {
  const { page } = await enter('projectleider', 'afhankelijkheden')
  for (const role of ['jeugd', 'wmo'] as const) await enter(role)
  const title = page.locator('.prog.narrow')
  for (const width of [430, 390, 360, 320]) {
    await page.setViewportSize({ width, height: 640 })
    await expect(page.getByRole('button', { name: /Nu online: .*Daan Kuipers/ })).toBeInViewport({ ratio: 1 })
    await expect(page.getByRole('button', { name: /^Mijn account/ })).toBeInViewport({ ratio: 1 })
    await expect(title).toHaveText('Afhankelijkheden')
    expect(await title.evaluate((words) => words.scrollWidth - words.clientWidth), `at ${width} px`).toBe(0)
  }
})

/** A drawing may be wider than the window (WCAG 1.4.10), and so may a table. */
const MAY_SCROLL = '.network-scroll, :has(table, [role=treegrid])'

/** What stands out of the window, or scrolls sideways although it is text or controls. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate((mayScroll) => {
    const width = document.documentElement.clientWidth
    const page = document.scrollingElement
    const found = page && page.scrollWidth > width ? [`the page: ${page.scrollWidth}`] : []
    for (const element of document.querySelectorAll('body *')) {
      const overflow = getComputedStyle(element).overflowX
      const isScroller = overflow === 'auto' || overflow === 'scroll'
      if (isScroller && element.scrollWidth > element.clientWidth + 1 && !element.matches(mayScroll))
        found.push(`${element.tagName.toLowerCase()}.${element.className} ${element.scrollWidth}`)
    }
    return found
  }, MAY_SCROLL)
}

/** Null when who looks can see where the focus is. */
function faultOfFocus(): string | null {
  const element = document.activeElement
  if (!element || element === document.body) return null
  const name = `${element.tagName.toLowerCase()}.${element.className} "${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)}"`
  const box = element.getBoundingClientRect()
  const inWindow = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  if (!inWindow) return `out of the window: ${name}`
  const x = Math.min(Math.max((box.left + box.right) / 2, 1), innerWidth - 1)
  const y = Math.min(Math.max((box.top + box.bottom) / 2, 1), innerHeight - 1)
  const top = document.elementFromPoint(x, y)
  const isCovered = !top || !(element.contains(top) || top.contains(element) || top.closest('label')?.contains(element))
  if (isCovered) return `under ${top?.tagName.toLowerCase()}.${top?.className}: ${name}`
  // In a text the caret shows where one is.
  if (element instanceof HTMLElement && element.isContentEditable) return null
  const around = [element, element.firstElementChild]
  for (let one = element.parentElement; one && around.length < 8; one = one.parentElement) around.push(one)
  const isMarked = around.some((one) => {
    if (!one) return false
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || / 0px 0px 0px [2-9]px/.test(boxShadow)
  })
  return isMarked ? null : `no mark: ${name}`
}
