import {
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  type KeyboardSensorOptions,
  type KeyboardSensorProps,
  MouseSensor,
  type MouseSensorOptions,
  type PointerSensorOptions,
  type Sensor,
  type SensorProps,
  TouchSensor,
} from '@dnd-kit/core'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { KeyboardEvent, MouseEvent, TouchEvent } from 'react'
import { flushSync } from 'react-dom'
import { draggableAt, focusedCard } from './card-at.ts'
import type { CardDragging } from './card-dragging.ts'
import { stopSensors } from './stop-sensors.ts'

/** Less than 4 pixels is a click. */
export const MOUSE = { activationConstraint: { distance: 4 } }
/** On a touch screen a finger that moves at once scrolls; one that rests 250 ms takes the card up. */
export const TOUCH = { activationConstraint: { delay: 250, tolerance: 8 } }

const KEYBOARD_CODES = { start: ['Space'], cancel: ['Escape', 'Tab'], end: ['Space', 'Enter', 'NumpadEnter'] }

interface CardSensors {
  readonly CardMouseSensor: Sensor<MouseSensorOptions>
  readonly CardTouchSensor: Sensor<PointerSensorOptions>
  readonly CardKeyboardSensor: Sensor<KeyboardSensorOptions>
}

/** The arrow keys choose a place of the board's own, so that dnd-kit reckons none. */
export const keyboardOptions = (dragging: CardDragging) => ({
  keyboardCodes: KEYBOARD_CODES,
  coordinateGetter: ((event) => {
    if (!hasModifier(event) && dragging.step(event.code)) event.preventDefault()
    return undefined
  }) satisfies KeyboardCoordinateGetter,
})

/**
 * The sensors of dnd-kit for the frame around all cards: which card it is follows from where the hand or the focus is,
 * and one that may not be moved starts nothing.
 */
export function cardSensors(dragging: CardDragging, mayMove: (key: ItemKey) => boolean): CardSensors {
  const isTaken = (key: ItemKey | null): boolean => key !== null && mayMove(key)

  class CardMouseSensor extends MouseSensor {
    static override activators = [
      {
        eventName: 'onMouseDown' as const,
        handler: ({ target, button, ctrlKey }: MouseEvent) => button === 0 && !ctrlKey && isTaken(draggableAt(target)),
      },
    ]
    constructor(props: SensorProps<MouseSensorOptions>) {
      super(following(props, dragging, watchPointer))
    }
  }

  class CardTouchSensor extends TouchSensor {
    static override activators = [
      {
        eventName: 'onTouchStart' as const,
        handler: ({ target, touches }: TouchEvent) => touches.length === 1 && isTaken(draggableAt(target)),
      },
    ]
    constructor(props: SensorProps<PointerSensorOptions>) {
      super(following(props, dragging, watchPointer))
    }
  }

  class CardKeyboardSensor extends KeyboardSensor {
    static override activators = [
      {
        eventName: 'onKeyDown' as const,
        handler: (event: KeyboardEvent) => {
          if (event.code !== 'Space' || hasModifier(event) || !isTaken(focusedCard(event.target))) return false
          event.preventDefault()
          return true
        },
      },
    ]
    constructor(props: KeyboardSensorProps) {
      super(following(props, dragging, watchKeys))
    }
  }

  return { CardMouseSensor, CardTouchSensor, CardKeyboardSensor }
}

const hasModifier = (event: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey'>): boolean =>
  event.ctrlKey || event.metaKey || event.altKey

/**
 * Where the hand is goes straight to the drag, not through React. dnd-kit hears of another place only, to say it aloud:
 * it has to be given other coordinates each time, of which nothing is read.
 */
function following<T>(
  props: SensorProps<T>,
  dragging: CardDragging,
  watch: (dragging: CardDragging, signal: AbortSignal) => void,
): SensorProps<T> {
  let places = 0
  return {
    ...props,
    onStart: (at) => {
      dragging.onPlace = () => {
        places += 1
        props.onMove({ x: places, y: 0 })
      }
      // Let go before dnd-kit has drawn the start, it would not tell of the end.
      flushSync(() => props.onStart(at))
      if (dragging.signal) watch(dragging, dragging.signal)
      else queueMicrotask(stopSensors)
    },
    onMove: ({ x, y }) => dragging.move(x, y),
  }
}

function watchPointer(dragging: CardDragging, signal: AbortSignal): void {
  window.addEventListener('blur', stopSensors, { signal })
  window.addEventListener('touchstart', stopSensors, { signal })
  const onMove = (event: globalThis.MouseEvent): void => {
    // The button came up where nobody could see it.
    if (event.buttons === 0) stopSensors()
    // dnd-kit does not tell the move that began the drag.
    else dragging.move(event.clientX, event.clientY)
  }
  window.addEventListener('mousemove', onMove, { signal })
}

function watchKeys(_: CardDragging, signal: AbortSignal): void {
  document.addEventListener('pointerdown', stopSensors, { signal, capture: true })
  tellEarlyKeysAgain(signal)
}

/** dnd-kit hears keys from the next turn on. What is pressed before that, as by a program that types, is told again then. */
function tellEarlyKeysAgain(drag: AbortSignal): void {
  const early: globalThis.KeyboardEvent[] = []
  const isHeard = new AbortController()
  const keep = (event: globalThis.KeyboardEvent): void => {
    event.preventDefault()
    event.stopImmediatePropagation()
    early.push(event)
  }
  document.addEventListener('keydown', keep, { signal: isHeard.signal, capture: true })
  const tellAgain = (): void => {
    isHeard.abort()
    for (const event of early) if (!drag.aborted) event.target?.dispatchEvent(new KeyboardEvent('keydown', event))
  }
  // The turn after the one in which dnd-kit begins to listen.
  setTimeout(() => setTimeout(tellAgain))
}
