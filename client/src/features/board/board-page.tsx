import { boardColumns } from '@samenspoor/shared/model/board-columns'
import type { Status } from '@samenspoor/shared/model/fields/place'
import type { TrackId } from '@samenspoor/shared/model/ids'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { itemKey } from '@samenspoor/shared/model/item-ref'
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { BOARD_NL } from '../../nl/board/board.ts'
import { useCommands } from '../../parts/commands/use-commands.ts'
import { isNoFilter, NO_FILTER } from '../../parts/filter/plan-filter.ts'
import { usePlanFilter } from '../../parts/filter/use-plan-filter.ts'
import { NewItemDialog } from '../../parts/item/new-item-dialog.tsx'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useRights } from '../../sync/use-rights.ts'
import { useSelection } from '../../sync/use-selection.ts'
import { useView } from '../../sync/use-view.ts'
import { useIsNarrow } from '../../ui/browser/use-is-narrow.ts'
import { useStable } from '../../ui/use-stable.ts'
import { BoardStore } from './board-store.ts'
import { revealCard } from './card-element.ts'
import { shownColumns } from './columns/shown-columns.ts'
import { foldedLanes, storedView, storeView } from './model/board-view.ts'
import { BoardContext, type BoardContextValue } from './parts/board-context.ts'
import { BoardGrid } from './parts/board-grid.tsx'
import { MoveDialogs } from './parts/move/move-dialogs.tsx'
import { BoardToolbar } from './parts/toolbar/board-toolbar.tsx'
import { useAddCard } from './use-add-card.ts'
import { useBoardModel } from './use-board-model.ts'
import { useBoardPresence } from './use-board-presence.ts'
import { useLookAlong } from './use-look-along.ts'
import { useMoveCard } from './use-move-card.ts'
import { ScrollBand } from './window/scroll-band.ts'
import './styles/board.css'

/** The plan as cards: a lane per track, person or deciding body, a column per status. */
export function BoardPage() {
  const { plan } = useView()
  const { programme, me } = useProgramme()
  const rights = useRights()
  const presence = useBoardPresence()
  const { selected, select } = useSelection()
  const isSmall = useIsNarrow()
  const [ownFilter, setFilter] = usePlanFilter(programme.id, me)
  const [ownView, setView] = useState(() => storedView(programme.id, me))
  const [status, setStatus] = useState<Status>('in-progress')
  const [adding, setAdding] = useState<{ track?: TrackId } | null>(null)
  const [store] = useState(() => new BoardStore())
  const [band] = useState(() => new ScrollBand())

  const { settings, tracks } = plan
  const ownFolded = useMemo(() => foldedLanes(ownView, tracks), [ownView, tracks])
  const { filter, lanes, folded } = useLookAlong({ filter: ownFilter, lanes: ownView.lanes, folded: ownFolded })
  const view = useMemo(() => ({ ...ownView, lanes }), [ownView, lanes])
  const usedFilter = useDeferredValue(filter)
  const board = useBoardModel(lanes, usedFilter)
  const columns = useMemo(
    () => shownColumns(boardColumns(settings.boardColumns), board.counts, board.totals),
    [settings.boardColumns, board.counts, board.totals],
  )
  const names = columns.map(({ name }) => name).join('\n')
  // The names are all that is read of the columns.
  const nameOf = useCallback((of: Status) => columns.find((column) => column.status === of)?.name ?? '', [names])
  const changeView = useCallback(
    (next: typeof view) => {
      setView(next)
      storeView(programme.id, me, next)
    },
    [programme.id, me],
  )
  const stable = useStable({
    select,
    move: useMoveCard({ store, board, lanes: view.lanes, nameOf }),
    addCard: useAddCard(),
    fold: (lane: string, isFolded: boolean) => {
      const next = new Set(folded)
      if (isFolded) next.add(lane)
      else next.delete(lane)
      changeView({ ...view, folded: [...next] })
    },
  })

  const selectedKey = selected && itemKey(selected)
  useEffect(() => {
    store.set({ selected: selectedKey })
    if (selectedKey) revealCard(store, selectedKey)
  }, [store, selectedKey])

  const people = useMemo(() => new Map(programme.people.map((person) => [person.id as string, person])), [programme])
  const context = useMemo(
    (): BoardContextValue => ({
      store,
      band,
      rights,
      people,
      tracks: new Map(tracks.map((track) => [track.id as string, track])),
      fields: new Set(view.fields),
      nameOf,
      select: stable.select,
      openMoveMenu: (key: ItemKey) => store.set({ menu: key }),
      addCard: stable.addCard,
    }),
    [store, band, rights, people, tracks, view.fields, nameOf, stable],
  )
  const mayWriteSomewhere = tracks.some(({ id }) => rights.track(id))
  const shownCount = columns.reduce((sum, { shown }) => sum + shown, 0)
  useCommands({
    'new-item': mayWriteSomewhere ? () => setAdding({}) : undefined,
    'filter-problems': () => setFilter({ ...NO_FILTER, onlyProblems: true }),
    'filter-clear': isNoFilter(filter) ? undefined : () => setFilter(NO_FILTER),
  })
  return (
    <BoardContext value={context}>
      <BoardToolbar
        filter={filter}
        onFilter={setFilter}
        shownCount={shownCount}
        view={view}
        onView={changeView}
        people={programme.people}
        draggers={[...new Set(presence.drags.map(({ person }) => person))]}
        onNew={mayWriteSomewhere ? () => setAdding({}) : undefined}
      />
      <BoardGrid
        board={board}
        columns={columns}
        lanes={view.lanes}
        folded={folded}
        presence={presence}
        onFold={stable.fold}
        move={stable.move}
        smallStatus={isSmall ? status : null}
        onSmallStatus={setStatus}
        emptyWords={shownCount > 0 ? null : isNoFilter(usedFilter) ? BOARD_NL.noItems : BOARD_NL.filterEmpty}
      />
      <MoveDialogs board={board} columns={columns} lanes={view.lanes} onMove={stable.move} />
      {adding && <NewItemDialog {...adding} onClose={() => setAdding(null)} />}
    </BoardContext>
  )
}
