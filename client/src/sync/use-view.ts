import { useCallback, useRef, useSyncExternalStore } from 'react'
import { useProgramme } from './programme-context.tsx'
import { isSameSave } from './saving/save-state.ts'
import type { StoreState } from './store/programme-store.ts'
import type { View } from './store/view-reader.ts'

function useStoreState<T>(selector: (state: StoreState) => T, isEqual: (a: T, b: T) => boolean = Object.is): T {
  const store = useProgramme()
  const last = useRef<{ value: T } | null>(null)
  const getSnapshot = useCallback(() => {
    const value = selector(store.getState())
    if (last.current && isEqual(last.current.value, value)) return last.current.value
    last.current = { value }
    return value
  }, [store, selector, isEqual])
  return useSyncExternalStore(store.subscribe, getSnapshot)
}

const readView = (state: StoreState): View => {
  if (!state.view) throw new Error('The plan has not been loaded yet')
  return state.view
}

/** The whole view: plan, schedule and today. Renders again on every change of the plan. */
export function useView(): View {
  return useStoreState(readView)
}

const readSave = (state: StoreState) => state.save
export const useSaveState = () => useStoreState(readSave, isSameSave)

const readIsApart = (state: StoreState) => state.isApart
/** Whether no document has a connection. */
export const useIsApart = (): boolean => useStoreState(readIsApart)

const readOpenness = (state: StoreState) => state.openness
/** Which documents cannot be used as they should. */
export const useOpenness = () => useStoreState(readOpenness)

const readLocalVersions = (state: StoreState) => state.localVersions
/** What was not saved when the server had another epoch of it. */
export const useLocalVersions = () => useStoreState(readLocalVersions)

const readIsProgrammeStale = (state: StoreState) => state.isProgrammeStale
/** Whether the server gives me other rights than the programme as it was fetched. */
export const useIsProgrammeStale = (): boolean => useStoreState(readIsProgrammeStale)

const readIsLoaded = (state: StoreState) => state.view !== null
export const useIsLoaded = (): boolean => useStoreState(readIsLoaded)

const readUndo = (state: StoreState) => ({ undo: state.canUndo, redo: state.canRedo })
const sameUndo = (a: ReturnType<typeof readUndo>, b: ReturnType<typeof readUndo>) =>
  a.undo === b.undo && a.redo === b.redo
/** The labels of the steps that can be undone and redone; null when there is none. */
export const useUndoState = () => useStoreState(readUndo, sameUndo)
