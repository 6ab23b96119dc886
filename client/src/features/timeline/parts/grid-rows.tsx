import { formatDate } from '@samenspoor/shared/dates/format'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { memo, type ReactNode } from 'react'
import { GRID_NL } from '../../../nl/timeline/grid.ts'
import { statusNames } from '../../../parts/item/status/status-names.ts'
import type { Marks, PresenceMark } from '../../../sync/others/presence-marks.ts'
import type { Rights } from '../../../sync/use-rights.ts'
import type { ConsequencesOfMove } from '../consequences/use-consequences.ts'
import type { OpenEditor } from '../hooks/grid/use-editing.ts'
import type { ShiftPreview } from '../hooks/moving/use-shift.ts'
import type { InView } from '../hooks/picture/use-frame-view.ts'
import type { Picture } from '../hooks/picture/use-picture.ts'
import { type RailOf, useRails } from '../hooks/picture/use-rails.ts'
import type { GridColumn, ShownColumn } from '../layout/columns/column-set.ts'
import type { Cell, Column } from '../layout/columns/columns.ts'
import { cutLeft } from '../layout/cut.ts'
import type { Group } from '../layout/rows/group.ts'
import { type PartsSpan, spanOfParts } from '../layout/rows/parts-span.ts'
import { NO_PROBLEMS, problemCounts } from '../layout/rows/problem-counts.ts'
import type { ItemRow as ItemRowOfPlan, Row } from '../layout/rows/rows.ts'
import { slackInWords } from '../layout/slack-in-words.ts'
import { EmptyRow } from './rows/empty-row.tsx'
import { ItemRow } from './rows/item-row.tsx'
import { LaneRow } from './rows/lane-row.tsx'

interface GridRowsProps {
  readonly picture: Picture
  readonly inView: InView
  readonly rights: Rights
  readonly active: Cell | null
  readonly editing: OpenEditor | null
  readonly selected: ItemKey | null
  readonly linkTarget: ItemKey | null
  readonly preview: ShiftPreview | null
  readonly consequences: ConsequencesOfMove
  readonly marks: Marks
}

const NO_MARKS: readonly PresenceMark[] = []

/** The rows that are in view, and the one that holds the focus wherever it is. */
export function GridRows(props: GridRowsProps) {
  const { picture, inView, active, editing, preview } = props
  const { rows, scale, today } = picture
  const railOf = useRails(scale, today, inView.fromX, inView.toX)
  const indexes = indexesOfDrawn(rows, inView, [active?.row, editing?.key, preview?.key])
  return indexes.map((index) => {
    const row = rows[index]
    return row && rowOf(row, index, props, railOf)
  })
}

function rowOf(row: Row, index: number, props: GridRowsProps, railOf: RailOf): ReactNode {
  const { picture, inView, rights, active, editing, selected, linkTarget, preview, consequences, marks } = props
  const activeColumn = active?.row === row.key ? active.column : null
  switch (row.kind) {
    case 'lane':
      return (
        <LaneRow
          key={row.key}
          lane={row}
          index={index}
          rail={railOf(row)}
          touched={touchedIn(row.group, consequences)}
          activeColumn={activeColumn}
          columnCount={picture.columns.length}
          isCompact={picture.isCompact}
        />
      )
    case 'empty':
      return (
        <EmptyRow
          key={row.key}
          rowKey={row.key}
          track={row.track}
          index={index}
          isActive={activeColumn !== null}
          mayWrite={rights.track(row.track.id)}
        />
      )
    case 'item':
      return (
        <GridItem
          key={row.key}
          picture={picture}
          row={row}
          index={index}
          left={inView.left}
          activeColumn={activeColumn}
          editing={editing?.key === row.key ? editing.column : null}
          isSelected={selected === row.key}
          isLinkTarget={linkTarget === row.key}
          preview={preview}
          consequences={consequences}
          marks={marks.get(row.key) ?? NO_MARKS}
          rights={rights}
        />
      )
  }
}

function indexesOfDrawn(rows: readonly Row[], { firstRow, lastRow }: InView, held: readonly (string | undefined)[]) {
  const drawn = new Set<number>()
  for (let index = firstRow; index <= Math.min(lastRow, rows.length - 1); index += 1) drawn.add(index)
  for (const key of held) {
    const index = key === undefined ? -1 : rows.findIndex((row) => row.key === key)
    if (index >= 0) drawn.add(index)
  }
  return [...drawn].sort((a, b) => a - b)
}

interface GridItemProps extends Pick<GridRowsProps, 'picture' | 'rights' | 'preview' | 'consequences'> {
  readonly row: ItemRowOfPlan
  readonly index: number
  /** The left edge of what is in view. */
  readonly left: number
  readonly activeColumn: Column | null
  readonly editing: Column | null
  readonly isSelected: boolean
  readonly isLinkTarget: boolean
  readonly marks: readonly PresenceMark[]
}

/** What the plan says of one item. Memoised: what stays in view while one scrolls is not looked at again. */
const GridItem = memo(function GridItem(props: GridItemProps) {
  const { picture, row, index, activeColumn, rights, editing, isSelected, isLinkTarget, marks, consequences } = props
  const { scheduled } = row
  const drawing = picture.drawingOf(scheduled)
  const problems = problemCounts(picture.schedule).get(row.key) ?? NO_PROBLEMS
  const span = row.parts.length === 0 ? null : spanOfParts(row.parts)
  const shift = shiftOf(row.key, props.preview)
  return (
    <ItemRow
      index={index}
      depth={row.depth}
      isFolded={row.isFolded}
      partsFrom={span?.from ?? null}
      partsTo={span?.to ?? null}
      columns={picture.columns}
      slack={isShown('slack', picture.columns) ? slackInWords(picture.schedule, row.key) : null}
      conflicts={problems.conflicts}
      possible={problems.possible}
      scheduled={scheduled}
      statuses={statusNames(picture.plan.settings)}
      track={row.track}
      signal={row.signal}
      drawing={drawing}
      scale={picture.scale}
      today={picture.today}
      name={picture.nameOf(scheduled)}
      description={withParts(picture.descriptionOf(scheduled), row.parts.length, span)}
      person={picture.personOf(scheduled.item.who)}
      activeColumn={activeColumn}
      editing={editing}
      isSelected={isSelected}
      isLinkTarget={isLinkTarget}
      preview={shift}
      previewed={shift && consequences.previewedOf(row.key)}
      ghost={consequences.ghosts.get(row.key) ?? null}
      marks={marks}
      mayWrite={rights.track(row.track.id)}
      cutLeft={cutLeft(drawing, props.left)}
      measure={picture.measure}
    />
  )
})

function withParts(description: string, count: number, span: PartsSpan | null): string {
  if (count === 0) return description
  const words = span ? GRID_NL.partsSpan(formatDate(span.from), formatDate(span.to)) : ''
  return `${description} ${GRID_NL.parts(count, words)}`
}

const isShown = (column: GridColumn, columns: readonly ShownColumn[]): boolean =>
  columns.some(({ id }) => id === column)

/** The move under way, as it is for this row: also when it moves along with another. */
function shiftOf(key: ItemKey, preview: ShiftPreview | null): ShiftPreview | null {
  if (preview === null || preview.key === key) return preview
  const along = preview.along.find((other) => other.key === key)
  return along ? { ...preview, ...along } : null
}

/** How many lines of the panel are about this track; null while nothing is moved. */
function touchedIn({ track }: Group, { open }: ConsequencesOfMove): number | null {
  if (track === null || !open || open.phase === 'placed') return null
  return open.consequences.tracks.find((each) => each.track.id === track.id)?.list.length ?? 0
}
