import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { ItemDates } from '@samenspoor/shared/schedule/item-dates'
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'

/** When an item was to fall, by the stand that I compare with. */
export interface Former {
  readonly words: string
  readonly dates: ItemDates
}

/** What stands before a title while rows are numbered. */
export interface RowNumber {
  readonly row: number
  /** What it needs, in the numbers of the rows: "3; 4SS+2m". */
  readonly predecessors: string
}

/** What is on the timeline besides the plan, for me alone. */
export interface WorkingState {
  /** Items that I chose to do something with together. */
  readonly chosen: ReadonlySet<ItemKey>
  /** Where a range of chosen items begins. */
  readonly anchor: ItemKey | null
  /** What I compare with: `baseline:{id}`, `version:{id}`, or nothing. */
  readonly comparedWith: string | null
  /** Of items that fall on other days now. */
  readonly former: ReadonlyMap<ItemKey, Former>
  readonly isNumbered: boolean
  /** Of every item while rows are numbered. */
  readonly numbers: ReadonlyMap<ItemKey, RowNumber>
}

/** What of that is about one row. */
export interface RowWork {
  /** Whether anything is chosen: then every row has a square, and `selected` means chosen. */
  readonly isChoosing: boolean
  readonly isChosen: boolean
  readonly former: Former | undefined
  readonly number: RowNumber | undefined
}

const NO_WORK: RowWork = { isChoosing: false, isChosen: false, former: undefined, number: undefined }

const NOTHING: WorkingState = {
  chosen: new Set(),
  anchor: null,
  comparedWith: null,
  former: new Map(),
  isNumbered: false,
  numbers: new Map(),
}

/** Holds that state outside React, so that choosing one item draws one row. */
export class WorkingStore {
  readonly #listeners = new Set<() => void>()
  readonly #rows = new Map<ItemKey, RowWork>()
  #state = NOTHING

  getState = (): WorkingState => this.#state

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The same object while nothing of it changed. */
  at(key: ItemKey): RowWork {
    const { chosen, former, numbers } = this.#state
    if (chosen.size + former.size + numbers.size === 0) return NO_WORK
    const row = {
      ...{ isChoosing: chosen.size > 0, isChosen: chosen.has(key) },
      ...{ former: former.get(key), number: numbers.get(key) },
    }
    const known = this.#rows.get(key)
    if (known && isSameWork(known, row)) return known
    this.#rows.set(key, row)
    return row
  }

  /** What else is chosen, when this item is. */
  chosenWith(key: ItemKey): ItemKey[] {
    const { chosen } = this.#state
    return chosen.has(key) ? [...chosen].filter((other) => other !== key) : []
  }

  set(patch: Partial<WorkingState>): void {
    this.#state = { ...this.#state, ...patch }
    for (const listener of this.#listeners) listener()
  }
}

const WorkingContext = createContext(new WorkingStore())
export const WorkingProvider = WorkingContext.Provider

export const useWorkingStore = (): WorkingStore => useContext(WorkingContext)

/** A part of the state. `select` gives a plain value, or an object that stays the same while nothing of it changed. */
export function useWorking<T>(select: (state: WorkingState) => T): T {
  const store = useWorkingStore()
  const getSnapshot = useCallback(() => select(store.getState()), [store, select])
  return useSyncExternalStore(store.subscribe, getSnapshot)
}

/** What is about one row: one question to the store for all of it, as there are many rows. */
export function useWorkingAt(key: ItemKey): RowWork {
  const store = useWorkingStore()
  return useSyncExternalStore(store.subscribe, () => store.at(key))
}

const isSameWork = (a: RowWork, b: RowWork): boolean =>
  a.isChoosing === b.isChoosing && a.isChosen === b.isChosen && a.former === b.former && a.number === b.number
