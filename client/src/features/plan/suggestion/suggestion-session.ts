import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import type { SuggestedItem } from './find-items.ts'

/** The open list of suggestions; `host` is the element that the suggestion plugin keeps beside the caret. */
export interface OpenSuggestions {
  readonly host: HTMLElement
  readonly query: string
  readonly items: readonly SuggestedItem[]
  readonly active: number
  readonly choose: (ref: ItemRef) => void
}

/** Between the suggestion plugin of the editor, which knows when, and React, which draws the list. */
export class SuggestionSession {
  #state: OpenSuggestions | null = null
  readonly #listeners = new Set<() => void>()

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  getState = (): OpenSuggestions | null => this.#state

  show(next: Omit<OpenSuggestions, 'active'>): void {
    const keeps = this.#state?.query === next.query ? this.#state.active : 0
    this.#set({ ...next, active: Math.max(0, Math.min(keeps, next.items.length - 1)) })
  }

  hide(): void {
    this.#set(null)
  }

  /** Handles a key while the list is open; false when the editor must handle it. */
  press(key: string): boolean {
    const state = this.#state
    if (!state || state.items.length === 0) return false
    const last = state.items.length - 1
    switch (key) {
      case 'ArrowDown':
        return this.#activate(state.active === last ? 0 : state.active + 1)
      case 'ArrowUp':
        return this.#activate(state.active === 0 ? last : state.active - 1)
      case 'Enter': {
        const chosen = state.items[state.active]
        if (chosen) state.choose(chosen.ref)
        return true
      }
      default:
        return false
    }
  }

  #activate(active: number): boolean {
    if (this.#state) this.#set({ ...this.#state, active })
    return true
  }

  #set(state: OpenSuggestions | null): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
