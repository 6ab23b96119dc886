/** One value that React can watch with `useSyncExternalStore`. */
export class Signal<T> {
  readonly #listeners = new Set<() => void>()
  #value: T

  constructor(value: T) {
    this.#value = value
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get = (): T => this.#value

  set(value: T): void {
    if (this.#value === value) return
    this.#value = value
    for (const listener of this.#listeners) listener()
  }
}
