import type { OpenPage } from '../browser/open-page.ts'
import type { DragFigures } from './gantt-figures.ts'
import { percentile } from './percentile.ts'

const MOVES = 60
const STEP_PX = 6

export interface Place {
  readonly x: number
  readonly y: number
}

/**
 * Takes something by the middle and moves it to the right and back, a little each frame. `taken` is where it lies, or a
 * selector of which the first in view is taken. Escape ends it.
 */
export async function measureDrag(open: OpenPage, taken: string | Place): Promise<DragFigures> {
  const { page, processorMs } = open
  const place = typeof taken === 'string' ? await placeOf(open, taken) : taken
  const follow = async (isMoving: boolean): Promise<number> => {
    const before = await processorMs()
    for (let move = 1; move <= MOVES; move += 1) {
      const way = move <= MOVES / 2 ? move : MOVES - move
      if (isMoving) await page.mouse.move(place.x + way * STEP_PX, place.y)
      await page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
    }
    return (await processorMs()) - before
  }
  await page.mouse.move(place.x, place.y)
  const still = await follow(false)
  await page.mouse.down()
  await page.mouse.move(place.x + 8, place.y)
  await page.evaluate(() => Object.assign(window, { frames: window.recorder.frames() }) && undefined)
  const dragging = await follow(true)
  const frames = await page.evaluate(() => (window as unknown as { frames: { stop(): number[] } }).frames.stop())
  await page.keyboard.press('Escape')
  await page.mouse.up()
  return { moveMs: Math.max(0, dragging - still) / MOVES, frameP95: percentile(frames, 0.95) }
}

/** The middle of the first that is wholly in view and wide enough. */
async function placeOf({ page }: OpenPage, selector: string): Promise<Place> {
  const place = await page.evaluate((wanted) => {
    for (const bar of document.querySelectorAll(wanted)) {
      const { left, right, top, bottom } = bar.getBoundingClientRect()
      const [x, y] = [(left + right) / 2, (top + bottom) / 2]
      const isInView = left > 240 && right < 1_300 && top > 60 && bottom < 700 && right - left > 60
      const hit = isInView ? document.elementFromPoint(x, y) : null
      if (hit && (bar.contains(hit) || hit.contains(bar))) return { x, y }
    }
    return null
  }, selector)
  if (!place) throw new Error(`no ${selector} in view`)
  return place
}
