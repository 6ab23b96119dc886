// The floor: rows that are in view as plain elements, and nothing else.
import { type GanttItem, ROW_PX } from './run/gantt-contender.ts'
import { runGantt } from './run/run-gantt.ts'
import { drawingPx, pxPerDay, xOfDay } from './run/time.ts'

const OVERSCAN = 4
const NAME_PX = 300

runGantt((root) => {
  let items: GanttItem[] = []
  const places = new Map<string, number>()
  let scale = pxPerDay('month')
  const rows = new Map<number, HTMLElement>()
  root.className = 'scroller'
  const sheet = root.appendChild(document.createElement('div'))
  sheet.style.position = 'relative'
  const fill = (row: HTMLElement, index: number) => {
    const item = items[index]
    const [name, bar] = row.children as unknown as [HTMLElement, HTMLElement]
    if (!item) return
    row.style.top = `${index * ROW_PX}px`
    name.textContent = item.title
    bar.textContent = item.title
    bar.style.left = `${NAME_PX + xOfDay(item.start, scale)}px`
    bar.style.width = `${Math.max(4, xOfDay(item.end, scale) - xOfDay(item.start, scale))}px`
  }
  const draw = (isAnew: boolean) => {
    const first = Math.max(0, Math.floor(root.scrollTop / ROW_PX) - OVERSCAN)
    const last = Math.min(items.length - 1, Math.ceil((root.scrollTop + root.clientHeight) / ROW_PX) + OVERSCAN)
    const free = [...rows].filter(([index]) => index < first || index > last)
    for (const [index] of free) rows.delete(index)
    for (let index = first; index <= last; index += 1) {
      const known = rows.get(index)
      if (known && !isAnew) continue
      const row = known ?? free.pop()?.[1] ?? newRow(sheet)
      rows.set(index, row)
      fill(row, index)
    }
    for (const [, row] of free) row.remove()
  }
  const resize = () => {
    sheet.style.width = `${NAME_PX + drawingPx(scale)}px`
    sheet.style.height = `${items.length * ROW_PX}px`
  }
  root.addEventListener('scroll', () => draw(false), { passive: true })
  return {
    show: (all) => {
      items = [...all]
      for (const { id, index } of all) places.set(id, index)
      resize()
      draw(true)
    },
    change: (item) => {
      const index = places.get(item.id)
      if (index === undefined) return
      items[index] = item
      const row = rows.get(index)
      if (row) fill(row, index)
    },
    zoom: (unit) => {
      scale = pxPerDay(unit)
      resize()
      draw(true)
    },
  }
})

function newRow(sheet: HTMLElement): HTMLElement {
  const row = sheet.appendChild(document.createElement('div'))
  row.className = 'row'
  row.append(document.createElement('span'), document.createElement('div'))
  row.firstElementChild?.classList.add('name')
  row.lastElementChild?.classList.add('bar')
  return row
}
