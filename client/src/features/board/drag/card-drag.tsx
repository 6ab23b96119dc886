import {
  type ClientRect,
  type CollisionDetection,
  DndContext,
  DragOverlay,
  type DroppableContainer,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  type Over,
  TouchSensor,
  type UniqueIdentifier,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import type { TrackId } from '@samenspoor/shared/model/ids'
import { type ItemKey, trackOfKey } from '@samenspoor/shared/model/item-ref'
import type { Status } from '@samenspoor/shared/model/place'
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { MoveTarget } from '../model/move-target.ts'
import { cardAtPointer, currentSlot, type Direction, isInside, nextSlot, type SlotColumn } from './slots.ts'

/*
 * The only module that knows dnd-kit. A card stays where it is while it is dragged (it shows as a hole), a copy follows
 * the pointer, and the place under it is reported as a MoveTarget; nothing on the board shifts before the drop.
 */

interface CardDragProps {
  readonly children: ReactNode
  /** The columns on the screen of this track, in their order. */
  readonly columnsOf: (track: string) => readonly SlotColumn[]
  readonly onStart: (key: ItemKey) => void
  /** Null: not over a place where this card may go. */
  readonly onOver: (key: ItemKey, target: MoveTarget | null) => void
  readonly onDrop: (key: ItemKey, target: MoveTarget | null) => void
  readonly onCancel: (key: ItemKey) => void
  /** What a screen reader says; undefined says nothing. */
  readonly announce: {
    readonly start: (key: ItemKey) => string | undefined
    readonly over: (key: ItemKey, target: MoveTarget | null) => string | undefined
    readonly drop: (key: ItemKey, target: MoveTarget | null) => string | undefined
    readonly cancel: (key: ItemKey) => string | undefined
  }
  readonly instructions: string
  /** The copy that follows the pointer. */
  readonly overlay: ReactNode
}

interface SlotData {
  readonly track: TrackId
  readonly status: Status
  /** Null for the column itself: its end. */
  readonly before: ItemKey | null
}

/** Less than 4 pixels is a click. On a touch screen a finger that moves at once scrolls. */
const MOUSE = { activationConstraint: { distance: 4 } }
const TOUCH = { activationConstraint: { delay: 250, tolerance: 8 } }
const KEYS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}
const KEYBOARD_CODES = { start: ['Space'], cancel: ['Escape', 'Tab'], end: ['Space', 'Enter'] }

const cardSlot = (key: ItemKey): string => `card:${key}`
const columnSlot = (track: string, status: Status): string => `column:${track}/${status}`
const slotId = (track: string, { status, before }: MoveTarget): string =>
  before === null ? columnSlot(track, status) : cardSlot(before)

/** Stops a drag that is going on. dnd-kit has no call for it, but its sensors stop when the page is hidden. */
export function cancelDrag(): void {
  window.dispatchEvent(new Event('visibilitychange'))
}

export function CardDrag(props: CardDragProps) {
  /** The place that the arrow keys chose; null while the pointer drags. */
  const [chosen, setChosen] = useState<string | null>(null)
  // A sensor keeps the options it started with, and the board may change during a drag.
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const keyboard = useMemo(
    () => ({
      keyboardCodes: KEYBOARD_CODES,
      scrollBehavior: 'auto' as const,
      coordinateGetter: ((event, { context }) => {
        const key = context.active && keyOf(context.active)
        const step = key && nextStep(event.code, key, latest.current.columnsOf, context.over)
        const node = step && context.droppableContainers.get(step.slot)?.node.current
        if (!node) return undefined
        event.preventDefault()
        setChosen(step.slot)
        return revealSlot(node, step.isEnd)
      }) satisfies KeyboardCoordinateGetter,
    }),
    [],
  )
  const sensors = useSensors(
    useSensor(MouseSensor, MOUSE),
    useSensor(TouchSensor, TOUCH),
    useSensor(KeyboardSensor, keyboard),
  )
  const collisionDetection: CollisionDetection = ({ active, droppableContainers, pointerCoordinates }) => {
    const key = keyOf(active)
    const track = key && trackOfKey(key)
    const slots = droppableContainers.filter((slot) => slotData(slot)?.track === track)
    const found = pointerCoordinates
      ? key && slotAtPointer(slots, key, pointerCoordinates.x, pointerCoordinates.y)
      : slots.find((slot) => slot.id === chosen)?.id
    return found ? [{ id: found }] : []
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={collisionDetection}
      onDragStart={({ active }) => {
        setChosen(null)
        props.onStart(keyOf(active))
      }}
      onDragOver={({ active, over }) => props.onOver(keyOf(active), targetOf(over))}
      onDragEnd={({ active, over }) => props.onDrop(keyOf(active), targetOf(over))}
      onDragCancel={({ active }) => props.onCancel(keyOf(active))}
      accessibility={{
        screenReaderInstructions: { draggable: props.instructions },
        announcements: {
          onDragStart: ({ active }) => props.announce.start(keyOf(active)),
          onDragOver: ({ active, over }) => props.announce.over(keyOf(active), targetOf(over)),
          onDragEnd: ({ active, over }) => props.announce.drop(keyOf(active), targetOf(over)),
          onDragCancel: ({ active }) => props.announce.cancel(keyOf(active)),
        },
      }}
    >
      {props.children}
      <DragOverlay dropAnimation={null} zIndex={40}>
        {props.overlay}
      </DragOverlay>
    </DndContext>
  )
}

const keyOf = ({ id }: { readonly id: UniqueIdentifier }): ItemKey => id as ItemKey
const slotData = (from: DroppableContainer | Over | null): SlotData | undefined =>
  from?.data.current as SlotData | undefined

/** The slot that an arrow key leads to. */
function nextStep(code: string, key: ItemKey, columnsOf: CardDragProps['columnsOf'], over: Over | null) {
  const direction = KEYS[code]
  const columns = columnsOf(trackOfKey(key))
  const current = slotData(over) ?? currentSlot(columns, key)
  const next = direction && current && nextSlot(columns, key, current, direction)
  return next ? { slot: slotId(trackOfKey(key), next), isEnd: next.before === null } : null
}

/** Brings a slot into sight and tells where the copy of the card is to hang. */
function revealSlot(node: HTMLElement, isEnd: boolean): { x: number; y: number } {
  const last = isEnd ? node.lastElementChild : null
  const shown = last ?? node
  shown.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  const box = shown.getBoundingClientRect()
  return { x: box.left, y: last ? box.bottom : box.top }
}

function targetOf(over: Over | null): MoveTarget | null {
  const slot = slotData(over)
  return slot ? { status: slot.status, before: slot.before } : null
}

/** Measures now, not when the drag began: a colleague may have moved cards since. */
function slotAtPointer(slots: readonly DroppableContainer[], dragged: ItemKey, x: number, y: number) {
  const boxOf = (slot: DroppableContainer): ClientRect | undefined => slot.node.current?.getBoundingClientRect()
  const column = slots.find((slot) => {
    const box = slotData(slot)?.before === null ? boxOf(slot) : undefined
    return box !== undefined && isInside(box, x, y)
  })
  const columnBox = column && boxOf(column)
  if (!columnBox) return undefined
  const status = slotData(column)?.status
  const cards = slots.flatMap((slot) => {
    const data = slotData(slot)
    const box = boxOf(slot)
    const isCard = data?.status === status && data?.before !== null && data?.before !== dragged
    return isCard && box ? [{ key: slot.id, box }] : []
  })
  cards.sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
  return cardAtPointer(cards, columnBox, x, y) ?? column.id
}

/** Makes a card something to drag, and a place before which another card can land. */
export function useCardDrag(key: ItemKey, track: TrackId, status: Status, isDisabled: boolean) {
  const drag = useDraggable({ id: key, disabled: isDisabled })
  const slot = useDroppable({
    id: cardSlot(key),
    data: { track, status, before: key } satisfies SlotData,
    disabled: isDisabled,
  })
  const { setNodeRef: setDragged } = drag
  const { setNodeRef: setSlot } = slot
  const setCard = useCallback(
    (node: HTMLElement | null) => {
      setDragged(node)
      setSlot(node)
    },
    [setDragged, setSlot],
  )
  const { onKeyDown, ...pointer } = drag.listeners ?? {}
  return {
    /** For the whole card. */
    setCard,
    pointerListeners: pointer,
    /** For the button in it that takes the focus. */
    setButton: drag.setActivatorNodeRef,
    onKeyDown: onKeyDown as ((event: KeyboardEvent) => void) | undefined,
    describedBy: isDisabled ? undefined : drag.attributes['aria-describedby'],
  }
}

/** Makes a column a place where a card of its lane can land. */
export function useColumnSlot(track: TrackId, status: Status, isDisabled: boolean) {
  return useDroppable({
    id: columnSlot(track, status),
    data: { track, status, before: null } satisfies SlotData,
    disabled: isDisabled,
  }).setNodeRef
}
