// The floor in React: the rows in view as memoised components, each with a store subscription of its own.
import { createElement as h, memo, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { type GanttItem, ROW_PX } from './run/gantt-contender.ts'
import { runGantt } from './run/run-gantt.ts'
import { drawingPx, pxPerDay, xOfDay } from './run/time.ts'

const OVERSCAN = 4
const NAME_PX = 300

class Items {
  #items: GanttItem[] = []
  readonly #listeners = new Map<number, () => void>()

  setAll(items: readonly GanttItem[]): void {
    this.#items = [...items]
  }

  set(item: GanttItem): void {
    this.#items[item.index] = item
    this.#listeners.get(item.index)?.()
  }

  get(index: number): GanttItem | undefined {
    return this.#items[index]
  }

  subscribe(index: number, listener: () => void): () => void {
    this.#listeners.set(index, listener)
    return () => this.#listeners.delete(index)
  }
}

const items = new Items()

const Row = memo(function Row({ index, scale }: { index: number; scale: number }) {
  const item = useSyncExternalStore(
    (listener) => items.subscribe(index, listener),
    () => items.get(index),
  )
  if (!item) return null
  const left = xOfDay(item.start, scale)
  const bar = { left: NAME_PX + left, width: Math.max(4, xOfDay(item.end, scale) - left) }
  return h(
    'div',
    { className: 'row', style: { top: index * ROW_PX } },
    h('span', { className: 'name' }, item.title),
    h('div', { className: 'bar', style: bar }, item.title),
  )
})

function Rows({ count, scale, root }: { count: number; scale: number; root: HTMLElement }) {
  const [first, setFirst] = useState(0)
  useLayoutEffect(() => {
    const onScroll = () => setFirst(Math.max(0, Math.floor(root.scrollTop / ROW_PX) - OVERSCAN))
    root.addEventListener('scroll', onScroll, { passive: true })
    return () => root.removeEventListener('scroll', onScroll)
  }, [root])
  const last = Math.min(count, first + Math.ceil(root.clientHeight / ROW_PX) + 2 * OVERSCAN)
  const rows = []
  for (let index = first; index < last; index += 1) rows.push(h(Row, { key: index, index, scale }))
  const style = { position: 'relative', width: NAME_PX + drawingPx(scale), height: count * ROW_PX } as const
  return h('div', { style }, rows)
}

runGantt((root) => {
  root.className = 'scroller'
  const app = createRoot(root)
  let count = 0
  const render = (scale: number) => app.render(h(Rows, { count, scale, root }))
  return {
    show: (all) => {
      items.setAll(all)
      count = all.length
      render(pxPerDay('month'))
    },
    change: (item) => items.set(item),
    zoom: (unit) => render(pxPerDay(unit)),
  }
})
