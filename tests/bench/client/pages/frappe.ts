import '../../../node_modules/frappe-gantt/dist/frappe-gantt.css'
import Gantt from 'frappe-gantt'
import { type GanttItem, ROW_PX } from './run/gantt-contender.ts'
import { runGantt } from './run/run-gantt.ts'

const taskOf = ({ id, title, start, end }: GanttItem, needs: readonly string[]) => ({
  id,
  name: title,
  start,
  end,
  progress: 0,
  dependencies: needs.join(','),
})

runGantt((root) => {
  let gantt: Gantt | null = null
  const needs = new Map<string, string[]>()
  return {
    show: (items, links) => {
      for (const { from, to } of links) needs.set(to, [...(needs.get(to) ?? []), from])
      const tasks = items.map((item) => taskOf(item, needs.get(item.id) ?? []))
      gantt = new Gantt(root, tasks, {
        view_mode: 'Month',
        bar_height: ROW_PX - 6,
        padding: 6,
        container_height: root.clientHeight,
        scroll_to: 'start',
      })
    },
    change: (item) => gantt?.update_task(item.id, { name: item.title, start: item.start, end: item.end }),
    zoom: (unit) => gantt?.change_view_mode(unit === 'year' ? 'Year' : 'Month'),
  }
})
