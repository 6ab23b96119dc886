import type { TrackId } from '@samenspoor/shared/model/ids'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { itemKey } from '@samenspoor/shared/model/item-ref'
import { STATUSES, type Status } from '@samenspoor/shared/model/place'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { BOARD_NL } from '../../nl/board.ts'
import { useCommands } from '../../parts/commands/use-commands.ts'
import { NewItemDialog } from '../../parts/item/new-item-dialog.tsx'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useColleagues } from '../../sync/use-colleagues.ts'
import { useRights } from '../../sync/use-rights.ts'
import { useSelection } from '../../sync/use-selection.ts'
import { useView } from '../../sync/use-view.ts'
import { useIsNarrow } from '../../ui/use-is-narrow.ts'
import { revealCard } from './card-element.ts'
import { announcements } from './drag/announcements.ts'
import { CardDrag } from './drag/card-drag.tsx'
import { remoteDrags, viewersOf } from './drag/remote-drags.ts'
import type { SlotColumn } from './drag/slots.ts'
import { useBoardDrag } from './drag/use-board-drag.ts'
import { boardOf, columnOf } from './model/board-model.ts'
import { choicesIn, NO_FILTER } from './model/filter.ts'
import { storedFolds, storeFolds } from './model/folded-lanes.ts'
import { BoardContext } from './parts/board-context.ts'
import { BoardLane } from './parts/board-lane.tsx'
import { BoardToolbar } from './parts/board-toolbar.tsx'
import { ColumnChoice, ColumnHeads } from './parts/column-heads.tsx'
import { FlyingCard } from './parts/flying-card.tsx'
import { MoveMenu } from './parts/move-menu.tsx'
import { useMoveCard } from './use-move-card.ts'
import './board.css'

/** The plan as cards: a lane per track, a column per status. */
export function BoardPage() {
  const { plan, schedule } = useView()
  const { programme, me } = useProgramme()
  const rights = useRights()
  const colleagues = useColleagues()
  const { selected, select } = useSelection()
  const isNarrow = useIsNarrow()
  const [filter, setFilter] = useState(NO_FILTER)
  const [status, setStatus] = useState<Status>('in-progress')
  const [folded, setFolded] = useState(() => storedFolds(programme.id, plan.tracks))
  const [adding, setAdding] = useState<{ track?: TrackId; status?: Status } | null>(null)
  const [menu, setMenu] = useState<{ key: ItemKey; anchor: HTMLElement } | null>(null)

  const usedFilter = useDeferredValue(filter)
  const board = useMemo(() => boardOf(plan, schedule, usedFilter), [plan, schedule, usedFilter])
  const people = useMemo(() => new Map(programme.people.map((person) => [person.id as string, person])), [programme])
  const viewers = useMemo(() => viewersOf(colleagues, me), [colleagues, me])
  const dragsElsewhere = useMemo(() => remoteDrags(colleagues), [colleagues])
  const moveCard = useMoveCard(schedule, board)
  const { drag, ...dragging } = useBoardDrag(schedule, selected, moveCard)

  const selectedKey = selected && itemKey(selected)
  useEffect(() => {
    if (selectedKey) revealCard(selectedKey)
  }, [selectedKey])

  const statuses = isNarrow ? [status] : STATUSES
  const trackOf = (key: ItemKey) => plan.tracks.find(({ id }) => key.startsWith(`${id}/`))
  const titleOf = (key: ItemKey) => schedule.items.get(key)?.item.title ?? ''
  const columnsOf = (track: string): SlotColumn[] => {
    const lane = board.lanes.find((each) => each.track.id === track)
    return lane ? statuses.map((each) => ({ status: each, cards: lane.columns[each].map(({ key }) => key) })) : []
  }
  const fold = (track: string, isFolded: boolean) => {
    const next = new Set(folded)
    if (isFolded) next.add(track)
    else next.delete(track)
    setFolded(next)
    storeFolds(programme.id, next)
  }
  const mayWriteSomewhere = plan.tracks.some(({ id }) => rights.track(id))
  useCommands({
    'new-item': mayWriteSomewhere ? () => setAdding({}) : undefined,
    'filter-problems': () => setFilter({ ...NO_FILTER, onlyBottlenecks: true }),
    'filter-clear': () => setFilter(NO_FILTER),
  })
  const draggedCard = drag && board.cards.get(drag.key)
  const draggedTrack = drag && trackOf(drag.key)
  const menuCard = menu && board.cards.get(menu.key)
  const isEmpty = board.cards.size === 0
  return (
    <BoardContext
      value={{
        selected: selectedKey,
        select,
        people,
        viewers,
        drag,
        remoteDrags: dragsElsewhere,
        titleOf,
        cardOf: (key) => board.cards.get(key),
        openMoveMenu: (key, anchor) => setMenu({ key, anchor }),
        menuOf: menuCard ? menuCard.key : null,
        addCard: (track, to) => setAdding({ track, status: to }),
      }}
    >
      <BoardToolbar
        filter={filter}
        onFilter={setFilter}
        people={programme.people}
        draggers={[...new Set(dragsElsewhere.map(({ person }) => person))]}
        onNew={mayWriteSomewhere ? () => setAdding({}) : undefined}
      />
      <main
        id="inhoud"
        className={`board p${rights.me.colour}${isNarrow ? ' narrow' : ''}${drag ? ' dragging' : ''}`}
        tabIndex={-1}
      >
        <h1 className="vh">{BOARD_NL.title}</h1>
        {isNarrow ? (
          <ColumnChoice counts={board.counts} value={status} onChange={setStatus} />
        ) : (
          <ColumnHeads counts={board.counts} />
        )}
        {isEmpty && (
          <p className="board-empty muted">
            {usedFilter.onlyBottlenecks || choicesIn(usedFilter) > 0 ? BOARD_NL.filterEmpty : BOARD_NL.noItems}
          </p>
        )}
        <CardDrag
          columnsOf={columnsOf}
          onStart={dragging.start}
          onOver={dragging.over}
          onDrop={dragging.drop}
          onCancel={dragging.cancel}
          instructions={BOARD_NL.instructions}
          announce={announcements(board, columnsOf, titleOf)}
          overlay={draggedCard && draggedTrack && <FlyingCard card={draggedCard} track={draggedTrack} person={null} />}
        >
          {board.lanes.map((lane) => (
            <BoardLane
              key={lane.track.id}
              lane={lane}
              statuses={statuses}
              lead={programme.people.find(({ tracks }) => tracks.includes(lane.track.id))}
              mayWrite={rights.track(lane.track.id)}
              isFolded={folded.has(lane.track.id)}
              onFold={(isFolded) => fold(lane.track.id, isFolded)}
            />
          ))}
        </CardDrag>
      </main>
      {menu && menuCard && (
        <MoveMenu
          cardKey={menu.key}
          title={menuCard.scheduled.item.title}
          status={menuCard.scheduled.item.place.status}
          column={columnOf(board, menuCard).map(({ key }) => key)}
          anchor={menu.anchor}
          onMove={(target) => moveCard(menu.key, target)}
          onClose={() => setMenu(null)}
        />
      )}
      {adding && <NewItemDialog {...adding} onClose={() => setAdding(null)} />}
    </BoardContext>
  )
}
