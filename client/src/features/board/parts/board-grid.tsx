import type { Status } from '@samenspoor/shared/model/fields/place'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { type CSSProperties, useEffect, useMemo } from 'react'
import { BOARD_NL } from '../../../nl/board/board.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useStable } from '../../../ui/use-stable.ts'
import { useBoardState } from '../board-store.ts'
import { gridOf, type ShownColumn, slimGridOf } from '../columns/shown-columns.ts'
import { CardDrag } from '../drag/card-drag.tsx'
import { useBoardKeys } from '../drag/keys/use-board-keys.ts'
import { useBoardDrag } from '../drag/use-board-drag.ts'
import type { Board, Lane } from '../model/board-model.ts'
import type { LaneKind } from '../model/lane-groups.ts'
import type { MoveTarget } from '../model/move-target.ts'
import type { BoardPresence } from '../use-board-presence.ts'
import { useDropLanes } from '../use-drop-lanes.ts'
import { useBoard } from './board-context.ts'
import { BoardFrame } from './board-frame.tsx'
import { BoardLane } from './board-lane.tsx'
import { DraggedCopy } from './card/dragged-copy.tsx'
import { ColumnChoice, ColumnHeads } from './column-heads.tsx'

interface BoardGridProps {
  readonly board: Board
  readonly columns: readonly ShownColumn[]
  readonly lanes: LaneKind
  readonly folded: ReadonlySet<string>
  readonly presence: BoardPresence
  readonly onFold: (lane: string, isFolded: boolean) => void
  readonly move: (key: ItemKey, target: MoveTarget) => void
  /** On a small screen one column is shown at a time. */
  readonly smallStatus: Status | null
  readonly onSmallStatus: (status: Status) => void
  /** What is said when there is no card to show. */
  readonly emptyWords: string | null
}

/** A board of at most this many cards is drawn as a whole, so that the browser's own search finds every word on it. */
const WHOLE_BOARD = 150
const NO_DRAGS: never[] = []

/** The lanes with their columns, and everything that moves cards between them. */
export function BoardGrid(props: BoardGridProps) {
  const { board, lanes, folded, presence, onFold, move, smallStatus } = props
  const { store, band, rights, nameOf } = useBoard()
  const { people } = useProgramme().programme
  const columns = useMemo(
    () => (smallStatus === null ? props.columns : props.columns.filter(({ status }) => status === smallStatus)),
    [props.columns, smallStatus],
  )
  const { lanesFor, refusal } = useDropLanes({ board, columns, lanes, folded })
  const { dragging, said } = useBoardDrag({
    store,
    frame: () => band.frame,
    board,
    lanes,
    nameOf,
    lanesFor,
    move,
    refusal,
  })
  const { mayMove } = useStable({
    mayMove: (key: ItemKey): boolean => {
      const card = board.cards.get(key)
      return card !== undefined && rights.track(card.ref.track)
    },
  })
  const keys = useBoardKeys({ board, columns, folded, mayMove })
  const isDragging = useBoardState((state) => state.drag !== null)
  // A lane that grows pushes the others on.
  useEffect(() => band.changed(), [band, board, folded, columns])
  const grid = { '--board-grid': gridOf(columns), '--board-slim-grid': slimGridOf(columns) } as CSSProperties
  const isWhole = board.cards.size <= WHOLE_BOARD
  const drags = presence.drags.flatMap((drag) => {
    const card = board.cards.get(drag.key)
    return card ? [{ ...drag, card }] : []
  })
  const leadOf = ({ subject }: Lane) =>
    subject.kind === 'track' ? people.find(({ tracks }) => tracks.includes(subject.track.id)) : undefined
  return (
    <CardDrag dragging={dragging} mayMove={mayMove} said={said}>
      <BoardFrame
        id="inhoud"
        ref={band.setFrame}
        className={`board p${rights.me.colour}${smallStatus ? ' narrow' : ''}${isDragging ? ' dragging' : ''}`}
        style={grid}
        tabIndex={-1}
        {...keys}
      >
        <h1 className="vh">{BOARD_NL.title}</h1>
        {smallStatus ? (
          <ColumnChoice columns={props.columns} value={smallStatus} onChange={props.onSmallStatus} />
        ) : (
          <ColumnHeads columns={columns} />
        )}
        {props.emptyWords && <p className="board-empty muted">{props.emptyWords}</p>}
        {board.lanes.map((lane) => {
          const ofLane = drags.filter(({ card }) => inLane(lane, card.key, card.scheduled.item.place.status))
          return (
            <BoardLane
              key={lane.key}
              lane={lane}
              columns={columns}
              lead={leadOf(lane)}
              presence={presence}
              drags={ofLane.length === 0 ? NO_DRAGS : ofLane}
              isFolded={folded.has(lane.key)}
              isWhole={isWhole}
              onFold={onFold}
            />
          )
        })}
      </BoardFrame>
      <DraggedCopy board={board} dragging={dragging} />
    </CardDrag>
  )
}

const inLane = (lane: Lane, key: ItemKey, status: Status): boolean =>
  lane.whole[status].some((card) => card.key === key)
