import './bars.css'
import './timeline.css'
import { type ItemKey, itemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import { useCallback, useEffect, useRef, useState } from 'react'
import { TIMELINE_NL as NL } from '../../nl/timeline.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useRights } from '../../sync/use-rights.ts'
import { useSelection } from '../../sync/use-selection.ts'
import { late } from '../../ui/late.tsx'
import { useToast } from '../../ui/toast.tsx'
import { type ConsequencesOfMove, useConsequences } from './consequences/use-consequences.ts'
import { gridKeyHandler } from './hooks/grid-keys.ts'
import { useBarDrag } from './hooks/moving/use-bar-drag.ts'
import { useLinkDrag } from './hooks/moving/use-link-drag.ts'
import { useShift } from './hooks/moving/use-shift.ts'
import { usePicture } from './hooks/picture/use-picture.ts'
import { ActionsProvider, type TimelineActions } from './hooks/use-actions.ts'
import { useEditing } from './hooks/use-editing.ts'
import { HEADER_HEIGHT, useGridFocus } from './hooks/use-grid-focus.ts'
import { useItemCommands } from './hooks/use-item-commands.ts'
import { useSettings } from './hooks/use-settings.ts'
import { useStable } from './hooks/use-stable.ts'
import { useTimelineCommands } from './hooks/use-timeline-commands.ts'
import type { Cell } from './layout/columns.ts'
import { extentOfDrawing } from './layout/drawing.ts'
import { NO_FILTER } from './layout/filter.ts'
import { ROW_HEIGHT } from './layout/links/route-candidates.ts'
import { laneKey } from './layout/rows.ts'
import { STEP_OF_ZOOM, zoomOf } from './layout/time-scale.ts'
import { EmptyTimeline } from './parts/empty-timeline.tsx'
import { ItemCommandsMenu } from './parts/item-commands-menu.tsx'
import { Legend } from './parts/legend.tsx'
import { Sheet } from './parts/sheet.tsx'
import { type OpenDialog, TimelineDialogs } from './parts/timeline-dialogs.tsx'
import { Toolbar } from './parts/toolbar/toolbar.tsx'
import { TrackPatterns } from './parts/track-patterns.tsx'
import { ShareButton } from './share/share-button.tsx'

const ConsequencesPanel = late(() =>
  import('./consequences/consequences-panel.tsx').then((module) => module.ConsequencesPanel),
)

interface OpenMenu {
  readonly key: ItemKey
  readonly at: { readonly x: number; readonly y: number }
}

/** Of the panel Gevolgen, when it stands beside the timeline. */
const PANEL_WIDTH = 324

/** Tracks, their items as rows, and beside them the drawing in time. */
export function Timeline() {
  const { programme, presence } = useProgramme()
  const rights = useRights()
  const showToast = useToast()
  const { selected, select } = useSelection()
  const selectedKey = selected ? itemKey(selected) : null
  const settings = useSettings(programme.id)
  const frame = useRef<HTMLDivElement>(null)
  const overlay = useRef<HTMLDivElement>(null)
  const [said, announce] = useState('')
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)

  const [isDocked, setDocked] = useState(false)
  const picture = usePicture(frame, settings, selectedKey, isDocked && selectedKey === null ? PANEL_WIDTH : 0)
  const { plan, schedule, rows, scale, visible, isCompact, drawingOf, drawingWidth, reveal } = picture
  const tellSelection = useCallback(() => presence.tell({ item: selected }), [presence, selected])
  const placed = useRef<ConsequencesOfMove['onPlaced']>(() => undefined)
  const onPlaced = useCallback<ConsequencesOfMove['onPlaced']>((...of) => placed.current(...of), [])
  const shifting = useShift({ announce, tellSelection, onPlaced })
  const consequences = useConsequences(shifting.preview, picture)
  useEffect(() => {
    placed.current = consequences.onPlaced
  })
  const isOpen = consequences.open !== null
  if (isOpen !== isDocked) setDocked(isOpen)
  const commands = useItemCommands()
  const { active, focus, scrollToRow, onFocus } = useGridFocus(rows, isCompact, frame)
  const { editing, edit, stopEdit } = useEditing(focus, isCompact, tellSelection)

  const isMine = (key: ItemKey): boolean => {
    const ref = parseItemKey(key)
    return ref !== null && rights.track(ref.track)
  }
  /** Says why not, when I may not change this item. */
  const mayWrite = (key: ItemKey): boolean => {
    if (isMine(key)) return true
    const track = plan.tracks.find(({ id }) => id === parseItemKey(key)?.track)
    if (track) showToast({ text: NL.readOnly(track.title), tone: 'info' })
    return false
  }
  const bringIntoView = (key: string) => {
    const row = rows.find((other) => other.key === key)
    if (row?.kind !== 'item') return
    scrollToRow(key)
    const extent = extentOfDrawing(drawingOf(row.scheduled))
    const left = frame.current?.scrollLeft ?? 0
    if (extent && (extent.to < left + 20 || extent.from > left + drawingWidth - 20)) reveal(extent.from)
  }
  const focusCell = (cell: Cell) => {
    focus(cell)
    if (cell.column === 'bar') bringIntoView(cell.row)
  }
  const openLink = (from: ItemKey, to: ItemKey | null) => {
    const source = parseItemKey(from)
    if (source && rights.programme) setDialog({ kind: 'link', from: source, to: to && parseItemKey(to) })
  }
  const moveByKeys = (key: ItemKey) => {
    if (mayWrite(key)) shifting.begin(key, 'keyboard', 'both', STEP_OF_ZOOM[zoomOf(scale.pxPerDay)])
  }
  const remove = (key: ItemKey) => {
    if (mayWrite(key)) commands.remove(key)
  }

  const drag = useBarDrag({ frame, scale, shifting, mayMove: mayWrite })
  const linking = useLinkDrag(overlay, openLink)
  const actions: TimelineActions = useStable<TimelineActions>({
    ...commands,
    writePeriod: (key, words) => {
      commands.writePeriod(key, words)
      stopEdit(true)
    },
    open: (key) => {
      if (!drag.hasDragged.current) select(parseItemKey(key))
    },
    edit: (key, column) => {
      if (mayWrite(key)) edit(key, column === 'bar' ? 'period' : column)
    },
    stopEdit,
    fold: settings.setFolded,
    showDone: settings.setDoneShown,
    addTo: (track) => setDialog({ kind: 'new', track }),
    beginDrag: drag.begin,
    beginLink: linking.begin,
    reveal,
  })
  const onKeyDown = gridKeyHandler({
    rows,
    active,
    isCompact,
    pageRows: Math.max(1, Math.floor((visible.frameHeight - HEADER_HEIGHT) / ROW_HEIGHT) - 1),
    shifting,
    focus: focusCell,
    fold: ({ track }, isFolded) => {
      settings.setFolded(track.id, isFolded)
      focus({ row: laneKey(track), column: 'lane' })
    },
    open: actions.open,
    close: () => select(null),
    edit: actions.edit,
    move: moveByKeys,
    link: (key) => openLink(key, null),
    remove,
    showCommands: (key) => {
      const box = document.activeElement?.getBoundingClientRect()
      if (box) setMenu({ key, at: { x: Math.max(box.left, 0) + 12, y: box.bottom } })
    },
  })

  // What is opened (here, by a badge, or by a link from a colleague) is in view, also when the drawer takes room.
  const shown = useRef('')
  useEffect(() => {
    const now = `${selectedKey} ${visible.frameWidth}`
    if (shown.current === now || shifting.preview !== null) return
    shown.current = now
    if (selectedKey) bringIntoView(selectedKey)
  })

  const isEmpty = rows.length === 0 || schedule.items.size === 0
  const shownItems = rows.filter((row) => row.kind === 'item').map(({ scheduled }) => scheduled)
  const mayAdd = plan.tracks.some(({ id }) => rights.track(id))
  const addNew = mayAdd ? () => setDialog({ kind: 'new', track: null }) : null
  const onFit = () => picture.fit(shownItems)
  const onTrash = () => setDialog({ kind: 'trash' })
  useTimelineCommands({ picture, settings, focus: focusCell, onFit, onTrash, onNew: addNew })
  return (
    <ActionsProvider value={actions}>
      <TrackPatterns />
      <Toolbar
        settings={settings}
        shownCount={shownItems.length}
        onZoom={picture.zoomTo}
        onToday={picture.toToday}
        onFit={onFit}
        onTrash={onTrash}
        share={<ShareButton picture={picture} settings={settings} frame={frame} />}
        onNew={addNew}
      />
      <main id="inhoud" className={isOpen ? 'tl with-gev' : 'tl'}>
        {isEmpty && (
          <EmptyTimeline
            reason={schedule.items.size === 0 ? 'no-items' : 'filter'}
            onAdd={addNew}
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
          preview={shifting.preview}
          consequences={consequences}
          linkDrag={linking.drag}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          onCommands={(key, at) => setMenu({ key, at })}
        />
        {consequences.open && <ConsequencesPanel open={consequences.open} onClose={consequences.close} />}
        <p className="vh" role="status">
          {said}
        </p>
      </main>
      <Legend />
      {menu && (
        <ItemCommandsMenu
          at={menu.at}
          mayWrite={isMine(menu.key)}
          mayLink={rights.programme}
          onClose={() => setMenu(null)}
          onOpen={() => actions.open(menu.key)}
          onRename={() => actions.edit(menu.key, 'title')}
          onPeriod={() => actions.edit(menu.key, 'period')}
          onMove={() => {
            focusCell({ row: menu.key, column: 'bar' })
            moveByKeys(menu.key)
          }}
          onLink={() => openLink(menu.key, null)}
          onRemove={() => remove(menu.key)}
        />
      )}
      <TimelineDialogs dialog={dialog} onClose={() => setDialog(null)} onCreated={select} />
    </ActionsProvider>
  )
}
