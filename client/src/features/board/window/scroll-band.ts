/** Beyond the edges of the frame this much is drawn too, in pixels, so that a scroll finds something there. */
const MARGIN = 500
/** What is about to come into sight. */
const NEAR = 60
/** The most rows of cards that are added in one frame: in sight, and beyond it. A jump fills the board in a few frames. */
const MOST_IN_SIGHT = 16
const MOST_BEYOND = 5

interface Band {
  readonly top: number
  readonly bottom: number
}

/** The part of the board that is in sight. Tells who listens, at most once a frame, that it may be another part. */
export class ScrollBand {
  readonly #listeners = new Set<() => void>()
  readonly #sizes = new ResizeObserver(() => this.changed())
  #frame: HTMLElement | null = null
  #isWaiting = false
  #left = { inSight: MOST_IN_SIGHT, beyond: MOST_BEYOND }

  /** For the `ref` of the frame that scrolls. */
  setFrame = (frame: HTMLElement | null): void => {
    this.#frame?.removeEventListener('scroll', this.changed)
    this.#sizes.disconnect()
    this.#frame = frame
    if (!frame) return
    frame.addEventListener('scroll', this.changed, { passive: true })
    this.#sizes.observe(frame)
  }

  get frame(): HTMLElement | null {
    return this.#frame
  }

  /** From where to where is in sight, and is drawn when there is time, in the coordinates of the window. */
  read(): { readonly inSight: Band; readonly beyond: Band } {
    const { top = 0, bottom = 0 } = this.#frame?.getBoundingClientRect() ?? {}
    return {
      inSight: { top: top - NEAR, bottom: bottom + NEAR },
      beyond: { top: top - MARGIN, bottom: bottom + MARGIN },
    }
  }

  /** How many of these rows may be added in this frame; for the others there is a next one. */
  take(kind: 'inSight' | 'beyond', rows: number): number {
    const taken = Math.min(rows, this.#left[kind])
    this.#left[kind] -= taken
    if (taken < rows) this.changed()
    return taken
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  changed = (): void => {
    if (this.#isWaiting) return
    this.#isWaiting = true
    requestAnimationFrame(() => {
      this.#isWaiting = false
      this.#left = { inSight: MOST_IN_SIGHT, beyond: MOST_BEYOND }
      for (const listener of this.#listeners) listener()
    })
  }
}
