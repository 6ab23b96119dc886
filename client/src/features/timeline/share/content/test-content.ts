import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import type { Item } from '@samenspoor/shared/model/entities/item'
import type { Link } from '@samenspoor/shared/model/entities/link'
import { TRACK_PALETTES } from '@samenspoor/shared/model/track'
import { LINK_REASON_SHORT_NL } from '../../../../nl/common.ts'
import { TIMELINE_NL } from '../../../../nl/timeline/timeline.ts'
import { NO_FILTER } from '../../../../parts/filter/plan-filter.ts'
import { laneRail } from '../../layout/bars/lane-rail.ts'
import { drawItem } from '../../layout/drawing.ts'
import { linkLinesOf } from '../../layout/links/link-lines.ts'
import { spanOfParts } from '../../layout/rows/parts-span.ts'
import { rowsOf } from '../../layout/rows/rows.ts'
import { TODAY, testPlan } from '../../layout/test-plan.ts'
import type { TimeScale } from '../../layout/time-scale.ts'
import { windowsByRow } from '../../layout/windows/windows-by-row.ts'
import type { PictureColours, PictureContent, PictureRow } from './picture-content.ts'

const track = { line: '#186cce', text: '#1459ac', tint: '#e1edfb', mid: '#a9cbf3', on: '#ffffff' }
const PLAIN = ['surface', 'surface2', 'sunken', 'ink', 'ink2', 'ink3', 'onInk', 'line', 'line2', 'lineControl']
const SIGNAL = ['grid', 'gridStrong', 'danger', 'dangerTint', 'onDanger', 'warn', 'warnGraphic', 'onWarn']
const colours = {
  ...Object.fromEntries([...PLAIN, ...SIGNAL].map((name) => [name, '#123456'])),
  tracks: Object.fromEntries(TRACK_PALETTES.map((palette) => [palette, track])),
} as unknown as PictureColours

const SCALE: TimeScale = {
  originDay: toDayNumber('2020-01-01'),
  endDay: toDayNumber('2026-01-01'),
  pxPerDay: 0.57,
}

/** What a picture of these items would show. */
export function testContent(items: readonly Item[], links: readonly Link[] = [], programme = 'Proef'): PictureContent {
  const { plan, schedule } = testPlan(items, links)
  const measure = (text: string) => text.length * 6
  const windows = windowsByRow(schedule)
  const input = { scale: SCALE, today: toDayNumber(TODAY), measure, words: TIMELINE_NL }
  const drawingOf: PictureContent['drawingOf'] = (entry) => drawItem(entry, windows.get(entry.key) ?? null, input)
  const rows = rowsOf(plan, schedule, { folded: new Set(), doneShown: new Set(['wmo', 'jeugd']), filter: NO_FILTER })
  const lines = linkLinesOf({ rows, schedule, drawingOf, mode: 'all', selected: null, measure })
  return {
    programme,
    notes: ['Gemaakt op 22 november 2026'],
    columns: [
      { id: 'title', name: 'Titel', width: 318 },
      { id: 'period', name: 'Periode', width: 130 },
    ],
    rows: rows.map((row): PictureRow => {
      if (row.kind === 'lane') {
        const rail = laneRail(row.entries, (entry) => drawingOf(entry).shape)
        return { ...row, name: row.group.title, track: row.group.track, colours: track, rail }
      }
      if (row.kind === 'empty') return { kind: 'note', text: 'leeg' }
      const { title, period } = row.scheduled.item
      return { ...row, parts: row.parts.length === 0 ? null : spanOfParts(row.parts), cells: { title, period } }
    }),
    scale: SCALE,
    today: TODAY,
    drawingOf,
    nameOf: ({ item }) => `${item.title}. ${item.period}`,
    personOf: () => undefined,
    routes: lines.routes,
    badges: lines.badges,
    reasonOf: (key) => {
      const link = lines.linkOf(key)
      return link ? { state: link.state, words: LINK_REASON_SHORT_NL[link.reason] } : null
    },
    fontSize: 12.5,
    measure,
    colours,
  }
}
