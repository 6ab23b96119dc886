import { Gantt } from '@visactor/vtable-gantt'
import { FIRST_DAY, type GanttItem, type GanttLink, LAST_DAY, MONTH_PX, ROW_PX } from './run/gantt-contender.ts'
import { runGantt } from './run/run-gantt.ts'

const SCALES = {
  month: [
    { unit: 'year', step: 1 },
    { unit: 'month', step: 1 },
  ],
  year: [{ unit: 'year', step: 1 }],
} as const
const recordOf = ({ id, title, start, end }: GanttItem) => ({ id, title, start, end, progress: 0 })
const linkOf = ({ from, to }: GanttLink) => ({
  type: 'finish_to_start',
  linkedFromTaskKey: from,
  linkedToTaskKey: to,
})

runGantt((root) => {
  let gantt: Gantt | null = null
  return {
    show: (items, links) => {
      gantt = new Gantt(root, {
        records: items.map(recordOf),
        taskKeyField: 'id',
        taskListTable: { columns: [{ field: 'title', title: 'Titel', width: 300 }], tableWidth: 300 },
        taskBar: { startDateField: 'start', endDateField: 'end', labelText: '{title}', moveable: true },
        timelineHeader: { colWidth: MONTH_PX.month, scales: [...SCALES.month] },
        dependency: { links: links.map(linkOf) },
        minDate: FIRST_DAY,
        maxDate: LAST_DAY,
        rowHeight: ROW_PX,
        headerRowHeight: ROW_PX,
      } as never)
    },
    change: (item) => gantt?.updateTaskRecord(recordOf(item), item.index),
    zoom: (unit) => gantt?.updateScales([...SCALES[unit]] as never),
  }
})
