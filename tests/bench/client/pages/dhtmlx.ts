import 'dhtmlx-gantt/codebase/dhtmlxgantt.css'
import { gantt, type Scales } from 'dhtmlx-gantt'
import { FIRST_DAY, type GanttItem, LAST_DAY, MONTH_PX, ROW_PX } from './run/gantt-contender.ts'
import { runGantt } from './run/run-gantt.ts'
import { atMidnight } from './run/time.ts'

const SCALES: { readonly month: Scales; readonly year: Scales } = {
  month: [
    { unit: 'year', step: 1, format: '%Y' },
    { unit: 'month', step: 1, format: '%m' },
  ],
  year: [{ unit: 'year', step: 1, format: '%Y' }],
}
const taskOf = ({ id, title, start, end }: GanttItem) => ({
  id,
  text: title,
  start_date: atMidnight(start),
  end_date: atMidnight(end),
})

runGantt((root) => {
  gantt.config.row_height = ROW_PX
  gantt.config.bar_height = ROW_PX - 6
  gantt.config.start_date = atMidnight(FIRST_DAY)
  gantt.config.end_date = atMidnight(LAST_DAY)
  gantt.config.columns = [{ name: 'text', width: 300 }]
  gantt.config.scales = SCALES.month
  gantt.config.min_column_width = MONTH_PX.month
  gantt.init(root)
  return {
    show: (items, links) =>
      gantt.parse({
        data: items.map(taskOf),
        links: links.map(({ id, from, to }) => ({ id, source: from, target: to, type: '0' })),
      }),
    change: (item) => {
      Object.assign(gantt.getTask(item.id), taskOf(item))
      gantt.updateTask(item.id)
    },
    zoom: (unit) => {
      gantt.config.scales = SCALES[unit]
      gantt.config.min_column_width = unit === 'year' ? MONTH_PX.year * 12 : MONTH_PX.month
      gantt.render()
    },
  }
})
