import { useCommands } from '../../../parts/commands/use-commands.ts'
import { NO_FILTER } from '../../../parts/filter/plan-filter.ts'
import type { Cell } from '../layout/columns/columns.ts'
import { laneKey } from '../layout/rows/rows.ts'
import type { Picture } from './picture/use-picture.ts'
import type { TimelineSettings } from './use-settings.ts'

interface TimelineCommandsInput {
  readonly picture: Picture
  readonly settings: TimelineSettings
  readonly focus: (cell: Cell) => void
  readonly onFit: () => void
  readonly onTrash: () => void
  /** Null when I may add nothing. */
  readonly onNew: (() => void) | null
}

/** What the timeline can be asked from anywhere. */
export function useTimelineCommands({ picture, settings, focus, onFit, onTrash, onNew }: TimelineCommandsInput): void {
  const { zoomTo, toToday, rows, plan } = picture
  const { filter, setFilter, setLines } = settings
  useCommands({
    'new-item': onNew ?? undefined,
    today: toToday,
    fit: onFit,
    trash: onTrash,
    'zoom-month': () => zoomTo('month'),
    'zoom-quarter': () => zoomTo('quarter'),
    'zoom-year': () => zoomTo('year'),
    'lines-problems': () => setLines('problems'),
    'lines-all': () => setLines('all'),
    'lines-none': () => setLines('none'),
    'filter-problems': () => setFilter({ ...NO_FILTER, onlyProblems: true }),
    'filter-clear': filter === NO_FILTER ? undefined : () => setFilter(NO_FILTER),
    'show-track': (id) => {
      const track = plan.tracks.find((each) => each.id === id)
      if (!track) return
      if (!rows.some(({ key }) => key === laneKey(track))) setFilter(NO_FILTER)
      settings.setFolded(track.id, false)
      focus({ row: laneKey(track), column: 'lane' })
    },
    'show-person': (id) => setFilter({ ...NO_FILTER, people: new Set([id]) }),
  })
}
