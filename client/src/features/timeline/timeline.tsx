import './styles/timeline.css'
import { type ItemKey, itemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import { useCallback, useMemo, useRef, useState } from 'react'
import { NO_FILTER } from '../../parts/filter/plan-filter.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import type { Signal } from '../../sync/store/signal.ts'
import { useRights } from '../../sync/use-rights.ts'
import { useSelection } from '../../sync/use-selection.ts'
import { late } from '../../ui/late/late.tsx'
import { lateCode } from '../../ui/late/late-code.ts'
import { lateQuietly } from '../../ui/late/late-quietly.tsx'
import { useLateCode } from '../../ui/late/use-late-code.ts'
import { useStable } from '../../ui/use-stable.ts'
import { gridKeyHandler } from './hooks/grid/grid-keys.ts'
import { useCellsInView } from './hooks/grid/use-cells-in-view.ts'
import { useColumns } from './hooks/grid/use-columns.ts'
import { useEditing } from './hooks/grid/use-editing.ts'
import { HEADER_HEIGHT, useGridFocus } from './hooks/grid/use-grid-focus.ts'
import { useShowAdded } from './hooks/grid/use-show-added.ts'
import { MOVING, type MovingState, useMovingPart, useMovingSignal } from './hooks/moving/moving-state.ts'
import { usePicture } from './hooks/picture/use-picture.ts'
import { useRowAnchor } from './hooks/picture/use-row-anchor.ts'
import { ActionsProvider, type TimelineActions } from './hooks/use-actions.ts'
import { useItemCommands } from './hooks/use-item-commands.ts'
import { useMayWrite } from './hooks/use-may-write.ts'
import type { TimelineSettings } from './hooks/use-settings.ts'
import { useTimelineCommands } from './hooks/use-timeline-commands.ts'
import { isEditable } from './layout/columns/column-set.ts'
import { ROW_HEIGHT } from './layout/row-geometry.ts'
import type { Row } from './layout/rows/rows.ts'
import { STEP_OF_ZOOM, zoomOf } from './layout/time-scale.ts'
import { Sheet } from './parts/sheet.tsx'
import type { OpenDialog } from './parts/timeline-dialogs.tsx'
import { MoreButton } from './parts/toolbar/more-button.tsx'
import { Toolbar } from './parts/toolbar/toolbar.tsx'
import type { OpenMenu } from './working/desk.ts'
import { WorkingProvider, WorkingStore } from './working/working-store.ts'

const ConsequencesPanel = late(() =>
  import('./consequences/consequences-panel.tsx').then((module) => module.ConsequencesPanel),
)

const TimelineDialogs = late(() => import('./parts/timeline-dialogs.tsx').then((module) => module.TimelineDialogs))
const EmptyTimeline = late(() => import('./parts/empty-timeline.tsx').then((module) => module.EmptyTimeline))

/** What the marks mean: nobody waits for it, and its place is kept. */
const LEGEND = lateCode(() => import('./parts/legend.tsx').then((module) => module.Legend))

const Working = lateQuietly(() => import('./working/working.tsx').then((module) => module.Working))
const Sight = lateQuietly(() => import('./parts/layers/sight.tsx').then((module) => module.Sight))

/** Of the panel Gevolgen, when it stands beside the timeline. */
const PANEL_WIDTH = 324

/** Tracks, their items as rows, and beside them the drawing in time. */
export function Timeline({ settings }: { settings: TimelineSettings }) {
  const { presence } = useProgramme()
  const rights = useRights()
  const { selected, select } = useSelection()
  const selectedKey = selected ? itemKey(selected) : null
  const Legend = useLateCode(LEGEND, true)
  const Moving = useLateCode(MOVING, false)
  const frame = useRef<HTMLDivElement>(null)
  const overlay = useRef<HTMLDivElement>(null)
  const [said, announce] = useState('')
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const [working] = useState(() => new WorkingStore())

  const [isDocked, setDocked] = useState(false)
  const picture = usePicture(frame, settings, isDocked && selectedKey === null ? PANEL_WIDTH : 0)
  const { plan, schedule, rows, scale, frameSize, reveal } = picture
  const { isMine, mayWrite } = useMayWrite(plan.tracks)
  const tellSelection = useCallback(() => presence.tell({ item: selected }), [presence, selected])
  const moving = useMovingSignal()
  const isOpen = useMovingPart(moving, hasConsequences)
  if (isOpen !== isDocked) setDocked(isOpen)
  const commands = useItemCommands()
  const shown = useMemo(() => picture.columns.map(({ id }) => id), [picture.columns])
  const { active, focus, scrollToRow, onFocus } = useGridFocus(rows, shown, frame)
  const focusCell = useCellsInView(frame, picture, { focus, scrollToRow }, selectedKey, moving)
  const { editing, edit, stopEdit } = useEditing(focus, shown, tellSelection)
  const columns = useColumns(settings, announce)

  const openLink = (from: ItemKey, to: ItemKey | null) => {
    const source = parseItemKey(from)
    if (source && rights.programme) setDialog({ kind: 'link', from: source, to: to && parseItemKey(to) })
  }
  const moveByKeys = (key: ItemKey) => {
    if (mayWrite(key)) moving.get().shifting.begin(key, 'keyboard', 'both', STEP_OF_ZOOM[zoomOf(scale.pxPerDay)])
  }
  const remove = (key: ItemKey) => {
    if (mayWrite(key)) commands.remove(key)
  }

  const actions: TimelineActions = useStable<TimelineActions>({
    ...commands,
    writePeriod: (key, words) => {
      commands.writePeriod(key, words)
      stopEdit(true)
    },
    open: (key) => {
      if (!moving.get().hasDragged.current) select(parseItemKey(key))
    },
    edit: (key, column) => {
      const field = column === 'bar' ? 'period' : column
      if (!isEditable(field)) select(parseItemKey(key))
      else if (mayWrite(key)) edit(key, field)
    },
    stopEdit,
    fold: settings.setFolded,
    showDone: settings.setDoneShown,
    addTo: (track) => setDialog({ kind: 'new', track }),
    beginDrag: (...of) => moving.get().beginDrag(...of),
    beginLink: (...of) => moving.get().beginLink(...of),
    reveal,
    ...columns,
  })
  const onKeyDown = gridKeyHandler({
    rows,
    active,
    shown,
    pageRows: Math.max(1, Math.floor((frameSize.height - HEADER_HEIGHT) / ROW_HEIGHT) - 1),
    moving,
    focus: focusCell,
    fold: (row, isFolded) => {
      if (row.kind === 'lane') {
        settings.setFolded(row.group.id, isFolded)
        focus({ row: row.key, column: 'lane' })
      } else settings.setFolded(row.key, isFolded)
    },
    ...columns,
    chooseColumns: () => onColumns(),
    close: () => select(null),
    edit: actions.edit,
    move: moveByKeys,
    link: (key) => openLink(key, null),
    remove,
    showCommands: (row) => {
      const box = document.activeElement?.getBoundingClientRect()
      if (box) setMenu({ row, day: null, at: { x: Math.max(box.left, 0) + 12, y: box.bottom } })
    },
  })

  const showAdded = useShowAdded(rows, dialog !== null, focusCell)
  useRowAnchor(frame, picture.top, rows, plan, menu?.row ?? editing?.key ?? selectedKey)

  const isEmpty = rows.length === 0 || schedule.items.size === 0
  const mayAdd = plan.tracks.some(({ id }) => rights.track(id))
  const addNew = mayAdd ? () => setDialog({ kind: 'new', track: null }) : null
  const onFit = () => picture.fit(rows.flatMap((row) => (row.kind === 'item' ? [row.scheduled] : [])))
  const onTrash = () => setDialog({ kind: 'trash' })
  const onColumns = () => setDialog({ kind: 'columns' })
  useTimelineCommands({ picture, settings, focus: focusCell, onFit, onTrash, onNew: addNew })
  return (
    <WorkingProvider value={working}>
      <ActionsProvider value={actions}>
        {Moving && (
          <Moving
            {...{ moving, picture, working, frame, overlay, announce, tellSelection, isMine, mayWrite, openLink }}
          />
        )}
        <Toolbar
          settings={settings}
          shownCount={countOfItems(rows)}
          onZoom={picture.zoomTo}
          onToday={picture.toToday}
          onFit={onFit}
          onColumns={onColumns}
          more={<MoreButton picture={picture} settings={settings} frame={frame} onColumns={onColumns} />}
          onNew={addNew}
        />
        <main id="inhoud" className={isOpen ? 'tl with-gev' : 'tl'}>
          {isEmpty && (
            <EmptyTimeline
              reason={schedule.items.size === 0 ? 'no-items' : 'filter'}
              onAdd={addNew}
              onPaste={mayAdd ? () => setDialog({ kind: 'list', text: '', track: null }) : null}
              onClearFilter={() => settings.setFilter(NO_FILTER)}
            />
          )}
          <Sheet
            picture={picture}
            frame={frame}
            overlay={overlay}
            isHidden={isEmpty}
            active={active}
            editing={editing}
            selected={selectedKey}
            linesMode={settings.lines}
            sort={settings.sort}
            moving={moving}
            onKeyDown={onKeyDown}
            onFocus={onFocus}
            onCommands={setMenu}
          />
          <Working
            store={working}
            frame={frame}
            overlay={overlay}
            picture={picture}
            active={active}
            moving={moving}
            actions={actions}
            dialog={dialog}
            menu={menu}
            isMine={isMine}
            mayWrite={mayWrite}
            focus={focusCell}
            announce={announce}
            openDialog={setDialog}
            openLink={openLink}
            move={moveByKeys}
            remove={remove}
            closeMenu={() => setMenu(null)}
          />
          {isOpen && <OpenConsequences moving={moving} />}
          <Sight frame={frame} picture={picture} settings={settings} />
          <p className="vh" role="status">
            {said}
          </p>
        </main>
        {Legend ? <Legend /> : <div className="legend" />}
        {dialog && (
          <TimelineDialogs
            dialog={dialog}
            settings={settings}
            picture={picture}
            onClose={() => setDialog(null)}
            onCreated={select}
            onAdded={showAdded}
          />
        )}
      </ActionsProvider>
    </WorkingProvider>
  )
}

const hasConsequences = ({ consequences }: MovingState): boolean => consequences.open !== null
const consequencesIn = ({ consequences }: MovingState) => consequences

function OpenConsequences({ moving }: { moving: Signal<MovingState> }) {
  const { open, close } = useMovingPart(moving, consequencesIn)
  return open && <ConsequencesPanel open={open} onClose={close} />
}

function countOfItems(rows: readonly Row[]): number {
  let count = 0
  for (const { kind } of rows) if (kind === 'item') count += 1
  return count
}
