import * as Y from 'yjs'
import type { GanttContender, GanttItem, GanttLink } from './gantt-contender.ts'

declare global {
  interface Window {
    /** For what is measured from outside. */
    bench: { zoom(unit: 'month' | 'year'): void }
  }
}

/** Feeds a Gantt from a Yjs document that comes in over a websocket: first all of it, then each edit as it comes. */
export function runGantt(mount: (root: HTMLElement) => GanttContender): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('the page has no #root')
  const contender = mount(root)
  const doc = new Y.Doc()
  const items = doc.getMap<Y.Map<unknown>>('items')
  const links = doc.getMap<Y.Map<unknown>>('links')
  const socket = new WebSocket(`ws://${location.host}/feed`)
  socket.binaryType = 'arraybuffer'
  socket.onopen = () => socket.send('ready')
  let isShown = false
  socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
    Y.applyUpdate(doc, new Uint8Array(data))
    if (isShown) return
    isShown = true
    const all = [...items].map(([id, entity]) => itemOf(id, entity)).sort((a, b) => a.index - b.index)
    void contender.show(
      all,
      [...links].map(([id, entity]) => linkOf(id, entity)),
    )
    items.observeDeep((events) => {
      const changed = new Set(events.map(({ path }) => String(path[0])))
      for (const id of changed) {
        const entity = items.get(id)
        if (entity) contender.change(itemOf(id, entity))
      }
    })
  }
  window.bench = { zoom: (unit) => contender.zoom(unit) }
}

function itemOf(id: string, entity: Y.Map<unknown>): GanttItem {
  const { title, start, end, place } = entity.toJSON() as Omit<GanttItem, 'id' | 'index'> & { place: { index: number } }
  return { id, title, start, end, index: place.index }
}

function linkOf(id: string, entity: Y.Map<unknown>): GanttLink {
  const { from, to } = entity.toJSON() as Record<'from' | 'to', { item: string }>
  return { id, from: from.item, to: to.item }
}
