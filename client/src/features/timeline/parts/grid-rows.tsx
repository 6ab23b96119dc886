import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { Fragment } from 'react'
import type { Marks, PresenceMark } from '../../../sync/presence-marks.ts'
import type { Rights } from '../../../sync/use-rights.ts'
import type { ConsequencesOfMove } from '../consequences/use-consequences.ts'
import type { ShiftPreview } from '../hooks/moving/use-shift.ts'
import type { Picture } from '../hooks/picture/use-picture.ts'
import type { OpenEditor } from '../hooks/use-editing.ts'
import type { Cell } from '../layout/columns.ts'
import { type Drawing, extentOfDrawing } from '../layout/drawing.ts'
import { type MeasureText, wordsThatFit } from '../layout/label-placement.ts'
import type { Row } from '../layout/rows.ts'
import type { Cut } from './rows/drawing-cell.tsx'
import { EmptyRow } from './rows/empty-row.tsx'
import { ItemRow } from './rows/item-row.tsx'
import { LaneRow } from './rows/lane-row.tsx'

interface GridRowsProps {
  readonly picture: Picture
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
  const { active, editing, preview } = props
  const { rows, visible } = props.picture
  const kept = new Set([active?.row, editing?.key, preview?.key])
  return rows.map((row, index) => {
    const isNear = index >= visible.firstRow && index <= visible.lastRow
    return isNear || kept.has(row.key) ? (
      <Fragment key={row.key}>
        <GridRow {...props} row={row} index={index} />
      </Fragment>
    ) : null
  })
}

function GridRow(props: GridRowsProps & { readonly row: Row; readonly index: number }) {
  const { picture, row, index, active, rights, selected, preview, editing } = props
  const { isCompact, visible } = picture
  const activeColumn = active?.row === row.key ? active.column : null
  switch (row.kind) {
    case 'lane':
      return (
        <LaneRow
          lane={row}
          index={index}
          rail={picture.railOf(row.track.id)}
          touched={touchedIn(row.track.id, props.consequences)}
          activeColumn={activeColumn}
          isCompact={isCompact}
        />
      )
    case 'empty':
      return (
        <EmptyRow
          rowKey={row.key}
          track={row.track}
          index={index}
          isActive={activeColumn !== null}
          mayWrite={rights.track(row.track.id)}
        />
      )
    case 'item': {
      const { scheduled } = row
      const drawing = picture.drawingOf(scheduled)
      const cut = cutLeft(drawing, visible.left)
      return (
        <ItemRow
          index={index}
          depth={row.depth}
          scheduled={scheduled}
          track={row.track}
          signal={row.signal}
          drawing={drawing}
          scale={picture.scale}
          today={picture.today}
          name={picture.nameOf(scheduled)}
          description={picture.descriptionOf(scheduled)}
          person={picture.personOf(scheduled.item.who)}
          activeColumn={activeColumn}
          editing={editing?.key === row.key ? editing.column : null}
          isSelected={selected === row.key}
          isLinkTarget={props.linkTarget === row.key}
          preview={preview?.key === row.key ? preview : null}
          previewed={preview?.key === row.key ? props.consequences.previewed : null}
          ghost={props.consequences.ghosts.get(row.key) ?? null}
          marks={props.marks.get(row.key) ?? NO_MARKS}
          mayWrite={rights.track(row.track.id)}
          mayLink={rights.programme}
          isCompact={isCompact}
          cutLeft={cut}
          cutText={cut === 'part' ? textInView(scheduled, drawing, visible.left, picture.measure) : null}
          measure={picture.measure}
          cutRight={cutRight(drawing, visible.right)}
        />
      )
    }
  }
}

/** How many lines of the panel are about this track; null while nothing is moved. */
function touchedIn(track: string, { open }: ConsequencesOfMove): number | null {
  if (!open || open.phase === 'placed') return null
  return open.consequences.tracks.find((each) => each.track.id === track)?.list.length ?? 0
}

/** The words of the name that fit in the part of a bar that is still in view. */
function textInView(
  { item }: ScheduledItem,
  { shape, label }: Drawing,
  left: number,
  measure: MeasureText,
): string | null {
  if (shape.kind !== 'bar' || label?.at !== 'inside') return null
  return wordsThatFit(item.title, shape.x + shape.width - shape.insetRight - left - CUT_MARGIN, measure)
}

/** Room for the arrow before and some air after the name. */
const CUT_MARGIN = 28

/** Room for the name of a bar that begins just at the edge. */
const SLACK = 14

function cutLeft(drawing: Drawing, left: number): Cut {
  const extent = extentOfDrawing(drawing)
  if (!extent || extent.from + SLACK > left) return null
  return extent.to < left ? 'whole' : drawing.shape.kind === 'bar' ? 'part' : null
}

function cutRight(drawing: Drawing, right: number): Cut {
  const extent = extentOfDrawing(drawing)
  return extent && extent.from > right ? 'whole' : null
}
