import '@svar-ui/react-gantt/all.css'
import { Gantt, Willow } from '@svar-ui/react-gantt'
import { createElement as h } from 'react'
import { createRoot } from 'react-dom/client'
import { FIRST_DAY, type GanttItem, type GanttLink, LAST_DAY, MONTH_PX, ROW_PX } from './run/gantt-contender.ts'
import { runGantt } from './run/run-gantt.ts'
import { atMidnight } from './run/time.ts'

interface Api {
  exec(action: string, payload: object): Promise<unknown>
}

const SCALES = {
  month: [
    { unit: 'year', step: 1, format: '%Y' },
    { unit: 'month', step: 1, format: '%m' },
  ],
  year: [{ unit: 'year', step: 1, format: '%Y' }],
}
const COLUMNS = [{ id: 'text', header: 'Titel', width: 300 }]
const taskOf = ({ id, title, start, end }: GanttItem) => ({
  id,
  text: title,
  start: atMidnight(start),
  end: atMidnight(end),
  type: 'task',
})
const linkOf = ({ id, from, to }: GanttLink) => ({ id, source: from, target: to, type: 'e2s' })

runGantt((root) => {
  const app = createRoot(root)
  let api: Api | null = null
  let tasks: ReturnType<typeof taskOf>[] = []
  let drawn: ReturnType<typeof linkOf>[] = []
  const render = (unit: 'month' | 'year') => {
    const props = {
      tasks,
      links: drawn,
      columns: COLUMNS,
      scales: SCALES[unit],
      start: atMidnight(FIRST_DAY),
      end: atMidnight(LAST_DAY),
      cellHeight: ROW_PX,
      cellWidth: unit === 'year' ? MONTH_PX.year * 12 : MONTH_PX.month,
      init: (opened: Api) => {
        api = opened
      },
    }
    app.render(h(Willow, null, h(Gantt as never, props as never)))
  }
  return {
    show: (items, links) => {
      tasks = items.map(taskOf)
      drawn = links.map(linkOf)
      render('month')
    },
    change: (item) => void api?.exec('update-task', { id: item.id, task: taskOf(item) }),
    zoom: render,
  }
})
