import type { TrackId } from '@samenspoor/shared/model/ids'
import { type ItemKey, type ItemRef, itemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { TIMELINE_NL as NL } from '../../nl/timeline.ts'
import { LinkDialog } from '../../parts/link-dialog.tsx'
import { NewItemDialog } from '../../parts/new-item-dialog.tsx'
import { TrashDialog } from '../../parts/trash-dialog.tsx'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useRights } from '../../sync/use-rights.ts'
import { useSelection } from '../../sync/use-selection.ts'
import { useView } from '../../sync/use-view.ts'
import { useToast } from '../../ui/toast.tsx'
import { gridKeyHandler } from './hooks/grid-keys.ts'
import { ActionsProvider, type TimelineActions } from './hooks/use-actions.ts'
import { useBarDrag } from './hooks/use-bar-drag.ts'
import { useCursor } from './hooks/use-cursor.ts'
import { useDrawings } from './hooks/use-drawings.ts'
import { HEADER_HEIGHT, useGridFocus } from './hooks/use-grid-focus.ts'
import { useItemCommands } from './hooks/use-item-commands.ts'
import { useLinkDrag } from './hooks/use-link-drag.ts'
import { useLinkLines } from './hooks/use-link-lines.ts'
import { useMeasureText } from './hooks/use-measure-text.ts'
import { usePresenceMarks } from './hooks/use-presence-marks.ts'
import { useScale } from './hooks/use-scale.ts'
import { useSettings } from './hooks/use-settings.ts'
import { useShift } from './hooks/use-shift.ts'
import { useStable } from './hooks/use-stable.ts'
import { useVisibleWindow } from './hooks/use-visible-window.ts'
import { useWords } from './hooks/use-words.ts'
import { extentOf } from './layout/bar-shape.ts'
import type { Cell, Column } from './layout/columns.ts'
import { NO_FILTER } from './layout/filter.ts'
import { laneRail } from './layout/lane-rail.ts'
import { ROW_HEIGHT } from './layout/links/route-candidates.ts'
import { type ItemRow, laneKey, rowsOf } from './layout/rows.ts'
import { STEP_OF_ZOOM, widthOf, zoomOf } from './layout/time-scale.ts'
import { EmptyTimeline } from './parts/empty-timeline.tsx'
import { GridRows } from './parts/grid-rows.tsx'
import { ItemCommandsMenu } from './parts/item-commands-menu.tsx'
import { BadgeLayer } from './parts/layers/badge-layer.tsx'
import { Header } from './parts/layers/header.tsx'
import { LinkDragLine } from './parts/layers/link-drag-line.tsx'
import { RemoteCursors } from './parts/layers/remote-cursors.tsx'
import { UnderLayer } from './parts/layers/under-layer.tsx'
import { Legend } from './parts/legend.tsx'
import { Toolbar } from './parts/toolbar/toolbar.tsx'
import { TrackPatterns } from './parts/track-patterns.tsx'
import './bars.css'
import './timeline.css'

/** Below this the columns left of the drawing are the title alone. */
const COMPACT_BELOW = 960
const LEFT_WIDTH = 608
const isCompactFrame = (frameWidth: number): boolean => frameWidth < COMPACT_BELOW
const leftWidthOf = (frameWidth: number): number =>
  isCompactFrame(frameWidth) ? Math.min(318, Math.max(180, Math.round(frameWidth * 0.4))) : LEFT_WIDTH

type OpenDialog =
  | { readonly kind: 'new'; readonly track: TrackId | null }
  | { readonly kind: 'link'; readonly from: ItemRef; readonly to: ItemRef | null }
  | { readonly kind: 'trash' }

interface OpenMenu {
  readonly key: ItemKey
  readonly at: { readonly x: number; readonly y: number }
}

/** Tracks, their items as rows, and beside them the drawing in time. */
export function Timeline() {
  const { plan, schedule, today } = useView()
  const { programme, presence } = useProgramme()
  const rights = useRights()
  const showToast = useToast()
  const { selected, select } = useSelection()
  const selectedKey = selected ? itemKey(selected) : null
  const settings = useSettings(programme.id)
  const { folded, doneShown, filter } = settings
  const frame = useRef<HTMLDivElement>(null)
  const overlay = useRef<HTMLDivElement>(null)
  const [said, announce] = useState('')
  const [editing, setEditing] = useState<{ key: ItemKey; column: Column } | null>(null)
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)

  const { window: visible } = useVisibleWindow(frame, leftWidthOf)
  const isCompact = isCompactFrame(visible.frameWidth)
  const leftWidth = leftWidthOf(visible.frameWidth)
  const drawingWidth = visible.frameWidth - leftWidth
  const rows = useMemo(
    () => rowsOf(plan, schedule, { folded, doneShown, filter }),
    [plan, schedule, folded, doneShown, filter],
  )
  const { scale, zoomTo, toToday, fit, reveal } = useScale({
    frame,
    schedule,
    today,
    pxPerDay: settings.pxPerDay,
    setPxPerDay: settings.setPxPerDay,
    leftWidth,
    drawingWidth,
  })
  const measure = useMeasureText()
  const drawingOf = useDrawings(scale, today, measure)
  const lines = useLinkLines({ rows, schedule, drawingOf, mode: settings.lines, selected: selectedKey, measure })
  const words = useWords(schedule)
  const marks = usePresenceMarks()
  const people = useMemo(
    () => new Map<string, (typeof programme.people)[number]>(programme.people.map((person) => [person.id, person])),
    [programme],
  )
  const rails = useMemo(() => {
    const byTrack = Map.groupBy(schedule.items.values(), ({ item }) => item.track)
    return new Map(
      plan.tracks.map(({ id }) => [id as string, laneRail(byTrack.get(id) ?? [], (entry) => drawingOf(entry).shape)]),
    )
  }, [plan.tracks, schedule, drawingOf])

  const tellSelection = useCallback(() => presence.tell({ item: selected }), [presence, selected])
  const shifting = useShift(announce, tellSelection)
  const commands = useItemCommands()
  const { active, focus, scrollToRow, onFocus } = useGridFocus(rows, isCompact, frame)

  /** Says why not, when I may not change this item. */
  const mayWrite = (key: ItemKey): boolean => {
    const ref = parseItemKey(key)
    if (!ref || rights.track(ref.track)) return ref !== null
    const track = plan.tracks.find(({ id }) => id === ref.track)
    showToast({ text: NL.readOnly(track?.title ?? ''), tone: 'info' })
    return false
  }
  const drag = useBarDrag({ frame, scale, shifting, mayMove: mayWrite })
  const { drag: linkDrag, begin: beginLink } = useLinkDrag(overlay, (from, to) => openLink(from, to))
  const cursor = useCursor(rows, scale, leftWidth)

  const openLink = (from: ItemKey, to: ItemKey | null) => {
    const [source, target] = [parseItemKey(from), to ? parseItemKey(to) : null]
    if (source) setDialog({ kind: 'link', from: source, to: target })
  }
  const bringIntoView = (row: ItemRow) => {
    scrollToRow(row.key)
    const extent = extentOf(drawingOf(row.scheduled).shape)
    const left = frame.current?.scrollLeft ?? 0
    if (extent && (extent.to < left + 20 || extent.from > left + drawingWidth - 20)) reveal(extent.from)
  }
  const focusCell = (cell: Cell) => {
    focus(cell)
    const row = rows.find(({ key }) => key === cell.row)
    if (cell.column === 'bar' && row?.kind === 'item') bringIntoView(row)
  }
  const stopEdit = (refocus: boolean) => {
    if (editing && refocus) focus({ row: editing.key, column: isCompact ? 'title' : editing.column })
    setEditing(null)
    presence.tell({ field: null, doing: null })
    tellSelection()
  }
  const moveByKeys = (key: ItemKey) => {
    if (mayWrite(key)) shifting.begin(key, 'keyboard', 'both', STEP_OF_ZOOM[zoomOf(scale.pxPerDay)])
  }
  const remove = (key: ItemKey) => {
    if (mayWrite(key)) commands.remove(key)
  }
  const actions: TimelineActions = useStable({
    open: (key) => {
      if (!drag.hasDragged.current) select(parseItemKey(key))
    },
    edit: (key, column) => {
      const ref = parseItemKey(key)
      if (!ref || !mayWrite(key)) return
      focus({ row: key, column: isCompact ? 'title' : column }, column === 'period' ? 'editor' : 'row')
      setEditing({ key, column })
      presence.tell({ item: ref, field: column, doing: 'editing' })
    },
    stopEdit,
    rename: (key, title) => commands.rename(key, title),
    writePeriod: (key, text) => {
      commands.writePeriod(key, text)
      stopEdit(true)
    },
    setStatus: (key, status) => commands.setStatus(key, status),
    assign: (key, who) => commands.assign(key, who),
    fold: (track, isFolded) => settings.setFolded(track, isFolded),
    showDone: (track, isShown) => settings.setDoneShown(track, isShown),
    addTo: (track) => setDialog({ kind: 'new', track }),
    beginDrag: (event, key, edge) => drag.begin(event, key, edge),
    beginLink: (event, key) => beginLink(event, key),
    reveal,
  })
  const onKeyDown = gridKeyHandler({
    rows,
    active,
    isCompact,
    pageRows: Math.max(1, Math.floor((visible.frameHeight - HEADER_HEIGHT) / ROW_HEIGHT) - 1),
    shifting,
    focus: focusCell,
    fold: (row, isFolded) => {
      settings.setFolded(row.track.id, isFolded)
      focus({ row: laneKey(row.track), column: 'lane' })
    },
    open: actions.open,
    close: () => select(null),
    edit: actions.edit,
    move: moveByKeys,
    link: (key) => {
      if (rights.programme) openLink(key, null)
    },
    remove,
    showCommands: (key) => {
      const box = document.activeElement?.getBoundingClientRect()
      if (box) setMenu({ key, at: { x: box.left + 12, y: box.bottom } })
    },
  })

  // What is opened (here, by a badge, or by a link from a colleague) is in view, also when the drawer takes room.
  const shown = useRef('')
  useEffect(() => {
    const now = `${selectedKey} ${visible.frameWidth}`
    if (shown.current === now) return
    shown.current = now
    const row = rows.find(({ key }) => key === selectedKey)
    if (row?.kind === 'item') bringIntoView(row)
  })

  const shownItems = rows.filter((row) => row.kind === 'item')
  const width = widthOf(scale)
  const height = rows.length * ROW_HEIGHT
  const selectedIndex = selectedKey === null ? -1 : rows.findIndex(({ key }) => key === selectedKey)
  const isEmpty = schedule.items.size === 0 || rows.length === 0
  const mayAdd = plan.tracks.some(({ id }) => rights.track(id))
  const addNew = mayAdd ? () => setDialog({ kind: 'new', track: null }) : null

  return (
    <ActionsProvider value={actions}>
      <TrackPatterns />
      <Toolbar
        settings={settings}
        shownCount={shownItems.length}
        onZoom={zoomTo}
        onToday={toToday}
        onFit={() => fit(shownItems.map(({ scheduled }) => scheduled))}
        onTrash={() => setDialog({ kind: 'trash' })}
        onNew={addNew}
      />
      <main id="inhoud" className="tl">
        {isEmpty && (
          <EmptyTimeline
            reason={schedule.items.size === 0 ? 'no-items' : 'filter'}
            onAdd={addNew}
            onClearFilter={() => settings.setFilter(NO_FILTER)}
          />
        )}
        <div
          ref={frame}
          className={isCompact ? 'tl-frame compact' : 'tl-frame'}
          style={{ '--lw': `${leftWidth}px`, '--gw': `${width}px` } as React.CSSProperties}
          onPointerMove={cursor.move}
          onPointerLeave={cursor.hide}
          hidden={isEmpty}
        >
          <div className="tl-sheet" style={{ width: leftWidth + width, height: height + HEADER_HEIGHT }}>
            <UnderLayer
              rows={rows}
              routes={lines.routes}
              scale={scale}
              today={today}
              selectedIndex={selectedIndex}
              width={width}
              firstRow={visible.firstRow}
              lastRow={visible.lastRow}
              fromX={visible.fromX}
              toX={visible.toX}
            />
            <div
              className="tg"
              role="treegrid"
              aria-label={NL.grid}
              aria-rowcount={rows.length + 1}
              onKeyDown={onKeyDown}
              onFocus={onFocus}
              onContextMenu={(event) => {
                const key =
                  event.target instanceof Element
                    ? event.target.closest<HTMLElement>('[data-row]')?.dataset.row
                    : undefined
                const ref = parseItemKey(key ?? '')
                if (!ref || editing) return
                event.preventDefault()
                setMenu({ key: itemKey(ref), at: { x: event.clientX, y: event.clientY } })
              }}
            >
              <Header scale={scale} today={today} fromX={visible.fromX} toX={visible.toX} isCompact={isCompact} />
              <div role="rowgroup">
                <GridRows
                  rows={rows}
                  visible={visible}
                  scale={scale}
                  today={today}
                  drawingOf={drawingOf}
                  railOf={(track) => rails.get(track) ?? laneRail([], (entry) => drawingOf(entry).shape)}
                  nameOf={words.nameOf}
                  descriptionOf={words.descriptionOf}
                  personOf={(id) => (id === null ? undefined : people.get(id))}
                  rights={rights}
                  active={active}
                  editing={editing}
                  selected={selectedKey}
                  linkTarget={linkDrag?.target ?? null}
                  preview={shifting.preview}
                  marks={marks}
                  isCompact={isCompact}
                  measure={measure}
                />
              </div>
            </div>
            <div ref={overlay} className="overlay">
              <BadgeLayer
                lines={lines}
                schedule={schedule}
                firstRow={visible.firstRow}
                lastRow={visible.lastRow}
                onSelect={actions.open}
              />
              <LinkDragLine drag={linkDrag} />
              <RemoteCursors rows={rows} scale={scale} />
            </div>
          </div>
        </div>
        <p className="vh" role="status">
          {said}
        </p>
      </main>
      <Legend />
      {menu && (
        <ItemCommandsMenu
          {...menu}
          onClose={() => setMenu(null)}
          mayWrite={rights.track(parseItemKey(menu.key)?.track ?? ('' as TrackId))}
          mayLink={rights.programme}
          onOpen={() => actions.open(menu.key)}
          onRename={() => actions.edit(menu.key, 'title')}
          onPeriod={() => actions.edit(menu.key, 'period')}
          onMove={() => {
            focus({ row: menu.key, column: 'bar' })
            moveByKeys(menu.key)
          }}
          onLink={() => openLink(menu.key, null)}
          onRemove={() => remove(menu.key)}
        />
      )}
      {dialog?.kind === 'new' && (
        <NewItemDialog
          {...(dialog.track ? { track: dialog.track } : {})}
          onClose={() => setDialog(null)}
          onCreated={(ref) => select(ref)}
        />
      )}
      {dialog?.kind === 'link' && (
        <LinkDialog from={dialog.from} {...(dialog.to ? { to: dialog.to } : {})} onClose={() => setDialog(null)} />
      )}
      {dialog?.kind === 'trash' && <TrashDialog onClose={() => setDialog(null)} />}
    </ActionsProvider>
  )
}
