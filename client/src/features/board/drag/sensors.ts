/** What follows a hand: told where it is, and when it lets go. */
export interface Follower {
  /** Starts the drag; the signal says that it ended by itself. Null: not now. */
  readonly begin: (x: number, y: number) => AbortSignal | null
  readonly move: (x: number, y: number) => void
  readonly drop: () => void
  readonly cancel: () => void
}

/** Less than this, in pixels, is a click. */
const CLICK_REACH = 4
/** On a touch screen a finger that moves at once scrolls; one that rests this long takes the card up. */
const TOUCH_REST_MS = 250
const TOUCH_REACH = 8

/** Follows the mouse from the moment its button goes down on a card. */
export function followMouse(down: { pointerId: number; clientX: number; clientY: number }, follower: Follower): void {
  const ended = new AbortController()
  const { signal } = ended
  let drag: AbortSignal | null = null
  const stop = (finish: () => void) => () => {
    ended.abort()
    if (drag && !drag.aborted) finish()
  }
  const drop = stop(follower.drop)
  const cancel = stop(follower.cancel)
  const onMove = (event: PointerEvent): void => {
    if (event.pointerId !== down.pointerId) return
    // The button came up where nobody could see it.
    if (event.buttons === 0) {
      cancel()
      return
    }
    if (drag === null) {
      if (Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < CLICK_REACH) return
      drag = follower.begin(down.clientX, down.clientY)
      if (drag === null) {
        ended.abort()
        return
      }
      ignoreNextClick()
    }
    if (!drag.aborted) follower.move(event.clientX, event.clientY)
  }
  window.addEventListener('pointermove', onMove, { signal })
  window.addEventListener('pointerup', drop, { signal })
  window.addEventListener('pointercancel', cancel, { signal })
  window.addEventListener('blur', cancel, { signal })
  for (const name of ['selectstart', 'dragstart']) {
    window.addEventListener(name, (event) => event.preventDefault(), { signal })
  }
}

/** Letting go of the button clicks what is under it, which is not what was meant. */
function ignoreNextClick(): void {
  const ended = new AbortController()
  const { signal } = ended
  const ignore = (event: Event): void => {
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('click', ignore, { signal, capture: true })
  window.addEventListener('pointerup', () => setTimeout(() => ended.abort()), { once: true })
}

/**
 * Follows a finger that rests on a card. It listens to the element itself, which goes on hearing of its finger also when
 * a colleague's change takes it off the page.
 */
export function followTouch(start: TouchEvent, follower: Follower): void {
  const touch = start.touches[0]
  if (!start.target || !touch || start.touches.length > 1) return
  const ended = new AbortController()
  const { signal } = ended
  let drag: AbortSignal | null = null
  const rest = setTimeout(() => {
    drag = follower.begin(touch.clientX, touch.clientY)
    if (drag === null) ended.abort()
  }, TOUCH_REST_MS)
  signal.addEventListener('abort', () => clearTimeout(rest))
  const stop = (finish: () => void) => (event: Event) => {
    ended.abort()
    if (!drag) return
    if (event.cancelable) event.preventDefault()
    if (!drag.aborted) finish()
  }
  const cancel = stop(follower.cancel)
  const onMove = (event: Event): void => {
    const now = event instanceof TouchEvent ? event.touches[0] : undefined
    if (!now || (event instanceof TouchEvent && event.touches.length > 1)) {
      cancel(event)
      return
    }
    if (drag === null) {
      if (Math.hypot(now.clientX - touch.clientX, now.clientY - touch.clientY) > TOUCH_REACH) ended.abort()
      return
    }
    if (event.cancelable) event.preventDefault()
    if (!drag.aborted) follower.move(now.clientX, now.clientY)
  }
  start.target.addEventListener('touchmove', onMove, { signal, passive: false })
  start.target.addEventListener('touchend', stop(follower.drop), { signal })
  start.target.addEventListener('touchcancel', cancel, { signal })
  // A long press also asks for the browser's own menu.
  window.addEventListener('contextmenu', (event) => event.preventDefault(), { signal })
  document.addEventListener('visibilitychange', cancel, { signal })
}

/** Follows the keys of a drag that Space began: `onKey` says whether a key was meant for it. */
export function followKeys(drag: AbortSignal, onKey: (code: string) => boolean, cancel: () => void): void {
  const options = { signal: drag, capture: true }
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !onKey(event.code)) return
      event.preventDefault()
      event.stopPropagation()
    },
    options,
  )
  document.addEventListener('pointerdown', cancel, options)
  document.addEventListener('visibilitychange', cancel, options)
}
