// svelte-gantt. Its module for links draws all of them, always, so it is left out: that is in its favour.
import { SvelteGantt, SvelteGanttTable } from 'svelte-gantt'
import { FIRST_DAY, type GanttItem, LAST_DAY, ROW_PX } from './run/gantt-contender.ts'
import { runGantt } from './run/run-gantt.ts'
import { atMidnight, drawingPx, pxPerDay } from './run/time.ts'

const rowOf = ({ id, title }: GanttItem) => ({ id, label: title })
const taskOf = ({ id, title, start, end }: GanttItem) => ({
  id,
  resourceId: id,
  label: title,
  from: atMidnight(start).getTime(),
  to: atMidnight(end).getTime(),
})

runGantt((root) => {
  let gantt: SvelteGantt | null = null
  return {
    show: (items) => {
      gantt = new SvelteGantt({
        target: root,
        props: {
          rows: items.map(rowOf),
          tasks: items.map(taskOf),
          from: atMidnight(FIRST_DAY).getTime(),
          to: atMidnight(LAST_DAY).getTime(),
          minWidth: drawingPx(pxPerDay('month')),
          fitWidth: false,
          columnUnit: 'month',
          columnOffset: 1,
          magnetUnit: 'day',
          magnetOffset: 1,
          headers: [
            { unit: 'year', format: 'YYYY' },
            { unit: 'month', format: 'MM' },
          ],
          rowHeight: ROW_PX,
          rowPadding: 3,
          ganttTableModules: [SvelteGanttTable],
          tableHeaders: [{ title: 'Titel', property: 'label', width: 300, type: 'tree' }],
          tableWidth: 300,
        },
      })
    },
    change: (item) => {
      gantt?.updateRow(rowOf(item))
      gantt?.updateTask(taskOf(item))
    },
    zoom: (unit) => {
      const isYear = unit === 'year'
      gantt?.$set({
        minWidth: drawingPx(pxPerDay(unit)),
        columnUnit: isYear ? 'year' : 'month',
        headers: [{ unit: 'year', format: 'YYYY' }, ...(isYear ? [] : [{ unit: 'month', format: 'MM' }])],
      })
    },
  }
})
