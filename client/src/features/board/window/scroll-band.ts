/** Beyond the edges of the frame this much is drawn too, in pixels, so that a scroll finds something there. */
const MARGIN = 500

/** The part of the board that is in sight. Tells who listens, at most once a frame, that it may be another part. */
export class ScrollBand {
  readonly #listeners = new Set<() => void>()
  readonly #sizes = new ResizeObserver(() => this.changed())
  #frame: HTMLElement | null = null
  #isWaiting = false

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

  /** From where to where is drawn, in the coordinates of the window. */
  read(): { readonly top: number; readonly bottom: number } {
    const box = this.#frame?.getBoundingClientRect()
    return { top: (box?.top ?? 0) - MARGIN, bottom: (box?.bottom ?? 0) + MARGIN }
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
      for (const listener of this.#listeners) listener()
    })
  }
}
