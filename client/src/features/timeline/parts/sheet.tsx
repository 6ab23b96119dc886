import type { LinesMode } from '@samenspoor/shared/model/entities/saved-view'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { type CSSProperties, type FocusEvent, type KeyboardEvent, type RefObject, useCallback } from 'react'
import { TIMELINE_NL as NL } from '../../../nl/timeline/timeline.ts'
import type { Signal } from '../../../sync/store/signal.ts'
import { useMarks } from '../../../sync/use-marks.ts'
import { useRights } from '../../../sync/use-rights.ts'
import { lateQuietly } from '../../../ui/late/late-quietly.tsx'
import type { OpenEditor } from '../hooks/grid/use-editing.ts'
import { HEADER_HEIGHT } from '../hooks/grid/use-grid-focus.ts'
import { isMovedIn, type MovingState, useMovingPart } from '../hooks/moving/moving-state.ts'
import { type InView, useInView } from '../hooks/picture/use-frame-view.ts'
import { useLinkLines } from '../hooks/picture/use-link-lines.ts'
import type { Picture } from '../hooks/picture/use-picture.ts'
import { useActions } from '../hooks/use-actions.ts'
import { useCursor } from '../hooks/use-cursor.ts'
import type { Sort } from '../layout/arranged/sort.ts'
import { type Cell, HEAD_ROW } from '../layout/columns/columns.ts'
import { ROW_HEIGHT } from '../layout/row-geometry.ts'
import { columnsBetween, dayAt, type TimeScale } from '../layout/time-scale.ts'
import type { OpenMenu } from '../working/desk.ts'
import { GridRows } from './grid-rows.tsx'
import { Header } from './layers/header.tsx'
import { LinkDragLine } from './layers/link-drag-line.tsx'
import { UnderLayer } from './layers/under-layer.tsx'

const EdgeLayer = lateQuietly(() => import('./layers/edge-layer.tsx').then((module) => module.EdgeLayer), {
  atOnce: true,
})
/** With the lines that it lies on, which are late too. */
const BadgeLayer = lateQuietly(() => import('./layers/badge-layer.tsx').then((module) => module.BadgeLayer), {
  atOnce: true,
})
const LinkHandle = lateQuietly(() => import('./layers/link-handle.tsx').then((module) => module.LinkHandle))
const RemoteCursors = lateQuietly(() => import('./layers/remote-cursors.tsx').then((module) => module.RemoteCursors))

interface SheetProps {
  readonly picture: Picture
  readonly frame: RefObject<HTMLDivElement | null>
  readonly overlay: RefObject<HTMLDivElement | null>
  readonly isHidden: boolean
  readonly active: Cell | null
  readonly editing: OpenEditor | null
  readonly selected: ItemKey | null
  readonly linesMode: LinesMode
  readonly sort: Sort | null
  readonly moving: Signal<MovingState>
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: (event: FocusEvent) => void
  readonly onCommands: (menu: OpenMenu) => void
}

/**
 * What scrolls: the treegrid, with the drawing in the last cell of its rows.
 *
 *   under     tints, grid, today, lines        (not for screen readers: the rows say it in words)
 *   treegrid  header, rows, bars
 *   overlay   badges on the lines, pointers of colleagues
 */
export function Sheet(props: SheetProps) {
  const { picture, frame, overlay, isHidden, selected } = props
  const moving = useMovingPart(props.moving, itself)
  const { linkDrag, consequences } = moving
  const { preview } = moving.shifting
  const { rows, scale, leftWidth, width, isCompact, schedule, drawingOf, measure, lines } = picture
  const inView = useInView(picture.inView)
  const { firstRow, lastRow, fromX, toX } = inView
  const block = blockOfRows(inView)
  useLinkLines(lines, scale, {
    ...{ rows, schedule, drawingOf, measure, selected, firstRow, lastRow },
    mode: props.linesMode,
  })
  const actions = useActions()
  const rights = useRights()
  const marks = useMarks()
  const cursor = useCursor(rows, scale, leftWidth)
  const isElsewhere = useCallback(
    (key: ItemKey) => isMovedIn(moving, key) || consequences.ghosts.get(key)?.isAway === true,
    [moving, consequences.ghosts],
  )
  return (
    <div
      ref={frame}
      className={isCompact ? 'tl-frame compact' : 'tl-frame'}
      style={{ '--lw': `${leftWidth}px`, '--gw': `${width}px` } as CSSProperties}
      onPointerMove={cursor.move}
      onPointerLeave={cursor.hide}
      hidden={isHidden}
    >
      <div className="tl-sheet" style={{ width: leftWidth + width, height: rows.length * ROW_HEIGHT + HEADER_HEIGHT }}>
        <EdgeLayer
          rows={rows}
          inView={inView}
          frameWidth={picture.frameSize.width}
          drawingOf={drawingOf}
          measure={measure}
          isElsewhere={isElsewhere}
        />
        <UnderLayer
          rows={rows}
          lines={lines}
          scale={scale}
          today={picture.today}
          selectedIndex={selected === null ? -1 : rows.findIndex(({ key }) => key === selected)}
          width={width}
          firstRow={block.first}
          lastRow={block.last}
          fromX={fromX}
          toX={toX}
        />
        <div
          className="tg"
          role="treegrid"
          aria-label={NL.grid}
          aria-multiselectable
          aria-rowcount={rows.length + 1}
          tabIndex={-1}
          onKeyDown={props.onKeyDown}
          onFocus={props.onFocus}
          onContextMenu={(event) => {
            const target = event.target instanceof Element ? event.target : null
            const row = target?.closest<HTMLElement>('[data-row]')?.dataset.row
            if (row === undefined || props.editing) return
            event.preventDefault()
            // In the drawing it is about a day as well.
            const box = target?.closest('.gt')?.getBoundingClientRect()
            const day = box ? dayAt(scale, event.clientX - box.left) : null
            props.onCommands({ row, day, at: { x: event.clientX, y: event.clientY } })
          }}
        >
          <Header
            scale={scale}
            today={picture.today}
            fromX={fromX}
            toX={toX}
            columns={picture.columns}
            sort={props.sort}
            cutYear={yearAt(scale, inView.left)}
            active={props.active?.row === HEAD_ROW ? props.active.column : null}
          />
          <div role="rowgroup">
            <GridRows
              picture={picture}
              inView={inView}
              rights={rights}
              active={props.active}
              editing={props.editing}
              selected={selected}
              linkTarget={linkDrag?.target ?? null}
              preview={preview}
              consequences={consequences}
              marks={marks}
            />
          </div>
        </div>
        <div ref={overlay} className="overlay">
          <BadgeLayer
            lines={lines}
            rows={rows}
            scale={scale}
            schedule={schedule}
            firstRow={block.first}
            lastRow={block.last}
            onSelect={actions.open}
          />
          {rights.programme && <LinkHandle picture={picture} frame={frame} isHidden={preview !== null} />}
          <LinkDragLine drag={linkDrag} />
          <RemoteCursors rows={rows} scale={scale} />
        </div>
      </div>
    </div>
  )
}

/** What lies under and over the rows is drawn in pieces of so many: a screen of it is drawn anew less often than rows come. */
const BLOCK_ROWS = 24

const blockOfRows = ({ firstRow, lastRow }: InView) => ({
  first: Math.floor(firstRow / BLOCK_ROWS) * BLOCK_ROWS,
  last: Math.ceil((lastRow + 1) / BLOCK_ROWS) * BLOCK_ROWS - 1,
})

const itself = (moving: MovingState): MovingState => moving

const yearAt = (scale: TimeScale, x: number): string | null => columnsBetween(scale, 12, x, x + 1)[0]?.key ?? null
