import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { BoardStore, CardDrag } from '../board-store.ts'
import { cardElement } from '../card-element.ts'
import type { MoveTarget } from '../model/move-target.ts'
import { scrollAtEdges } from './auto-scroll.ts'
import { currentSlot, type Direction, followSlot, nextSlot, type SlotLane } from './slots/slots.ts'
import { targetAtPoint } from './slots/target-at-point.ts'
import { stopSensors } from './stop-sensors.ts'

/** What the board answers to a drag; always as it is now. */
export interface DragHost {
  readonly frame: () => HTMLElement | null
  /** The open lanes that take this card, from top to bottom; none when I may not move it, or when it is gone. */
  readonly lanesFor: (key: ItemKey) => readonly SlotLane[]
  readonly onStart: (key: ItemKey) => void
  readonly onOver: (key: ItemKey, target: MoveTarget | null) => void
  /** `refusedBy`: the lane under the pointer that does not take it. */
  readonly onDrop: (key: ItemKey, target: MoveTarget | null, refusedBy: string | null) => void
  readonly onCancel: (key: ItemKey) => void
  /** The card was removed, or may not be moved any more, by somebody else. */
  readonly onLost: (key: ItemKey) => void
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/**
 * One drag of a card at a time, by mouse, finger or keys. The card stays where it is while it is dragged (it shows as a
 * hole) and a copy follows; nothing on the board shifts before the drop. Nothing hangs on the element of the card, which
 * colleagues may move or take away meanwhile.
 */
export class CardDragging {
  readonly #store: BoardStore
  readonly #host: DragHost
  #lanes: readonly SlotLane[] = []
  #ended: AbortController | null = null
  #copy: HTMLElement | null = null
  #point = { x: 0, y: 0 }
  /** From the corner of the card to where it was taken. */
  #grip = { x: 0, y: 0 }

  constructor(store: BoardStore, host: DragHost) {
    this.#store = store
    this.#host = host
  }

  /** The element of the copy that follows. */
  setCopy = (copy: HTMLElement | null): void => {
    this.#copy = copy
    if (copy) this.#placeCopy()
  }

  /** Set by the sensor of the drag: it was aimed at another place. */
  onPlace: () => void = () => {}

  /** Ends with the drag that goes on; null without one. */
  get signal(): AbortSignal | null {
    return this.#ended?.signal ?? null
  }

  /** A mouse or a finger took this card up. */
  startByPointer(key: ItemKey, x: number, y: number): void {
    const box = cardElement(key)?.getBoundingClientRect()
    this.#grip = box ? { x: x - box.left, y: y - box.top } : { x: 0, y: 0 }
    this.#point = { x, y }
    const drag = this.#start(key, 'pointer')
    const frame = this.#host.frame()
    if (drag && frame) scrollAtEdges(frame, drag, () => this.#point, this.#pointAgain)
  }

  /** The mouse or the finger is here now, in pixels of the window. */
  move(x: number, y: number): void {
    if (this.#point.x === x && this.#point.y === y) return
    this.#point = { x, y }
    this.#placeCopy()
    this.#pointAgain()
  }

  /** Space on this card: from now on the arrow keys choose its place. */
  startByKeys(key: ItemKey): void {
    const drag = this.#start(key, 'keyboard')
    const slot = currentSlot(this.#lanes, key)
    const { drag: begun } = this.#store.state
    if (!drag || !slot || !begun) return
    this.#store.set({ drag: { ...begun, target: slot } })
    requestAnimationFrame(this.#reveal)
  }

  /** A key of a drag by keys; whether it is one that chooses a place. */
  step(code: string): boolean {
    const { drag } = this.#store.state
    const direction = DIRECTIONS[code]
    if (!direction) return false
    const next = drag?.target && nextSlot(this.#lanes, drag.key, drag.target, direction)
    if (next) this.#aim({ target: next, refusedBy: null })
    return true
  }

  /** Puts the card where it hangs. */
  drop = (): void => {
    const drag = this.#end()
    if (drag) this.#host.onDrop(drag.key, drag.target, drag.refusedBy)
  }

  /** Breaks the drag off: the card stays where it is. */
  cancel = (): void => {
    const drag = this.#end()
    if (drag) this.#host.onCancel(drag.key)
  }

  /** The board changed, by whomever. */
  refresh(): void {
    const { drag } = this.#store.state
    if (!drag) return
    const before = this.#lanes
    this.#lanes = this.#host.lanesFor(drag.key)
    if (this.#lanes.length === 0) {
      this.#end()
      this.#host.onLost(drag.key)
      stopSensors()
      return
    }
    this.#store.set({ drag: { ...drag, takenBy: this.#lanes.map(({ key }) => key) } })
    if (drag.by === 'pointer') {
      this.#pointAgain()
      return
    }
    const followed = drag.target && followSlot(before, this.#lanes, drag.target)
    this.#aim({ target: followed ?? currentSlot(this.#lanes, drag.key), refusedBy: null })
  }

  #start(key: ItemKey, by: CardDrag['by']): AbortSignal | null {
    this.cancel()
    this.#lanes = this.#host.lanesFor(key)
    if (this.#lanes.length === 0) return null
    this.#ended = new AbortController()
    const takenBy = this.#lanes.map((lane) => lane.key)
    this.#store.set({ drag: { key, by, takenBy, target: null, refusedBy: null } })
    this.#host.onStart(key)
    return this.#ended.signal
  }

  #end(): CardDrag | null {
    const { drag } = this.#store.state
    this.#ended?.abort()
    this.#ended = null
    if (drag) this.#store.set({ drag: null })
    return drag
  }

  readonly #pointAgain = (): void => {
    const { drag } = this.#store.state
    const frame = this.#host.frame()
    if (drag && frame) this.#aim(targetAtPoint(frame, this.#lanes, drag.key, this.#point.x, this.#point.y))
  }

  #aim({ target, refusedBy }: Pick<CardDrag, 'target' | 'refusedBy'>): void {
    const { drag } = this.#store.state
    if (!drag) return
    if (!sameTarget(drag.target, target) || drag.refusedBy !== refusedBy) {
      this.#store.set({ drag: { ...drag, target, refusedBy } })
      this.#host.onOver(drag.key, target)
      this.onPlace()
    }
    // The place may have to be drawn before it can be brought into sight.
    if (drag.by === 'keyboard') requestAnimationFrame(this.#reveal)
  }

  /** Brings the chosen place into sight and hangs the copy there. */
  readonly #reveal = (): void => {
    const target = this.#store.state.drag?.target
    if (!target) return
    const cell = `[data-lane="${CSS.escape(target.lane)}"][data-status="${target.status}"]`
    const card = target.before && cardElement(target.before)
    const place = card || this.#host.frame()?.querySelector<HTMLElement>(`${cell} .cell-end`)
    if (!place) return
    place.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    const { left, top } = place.getBoundingClientRect()
    this.#grip = { x: 0, y: 0 }
    this.#point = { x: left + 10, y: top + 8 }
    this.#placeCopy()
  }

  #placeCopy(): void {
    if (!this.#copy) return
    const { x, y } = { x: this.#point.x - this.#grip.x, y: this.#point.y - this.#grip.y }
    this.#copy.style.transform = `translate3d(${x}px, ${y}px, 0)`
  }
}

const sameTarget = (a: MoveTarget | null, b: MoveTarget | null): boolean =>
  a?.lane === b?.lane && a?.status === b?.status && a?.before === b?.before
