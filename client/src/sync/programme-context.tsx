import { createContext, type ReactNode, useContext } from 'react'
import type { ProgrammeStore } from './store/programme-store.ts'

const ProgrammeContext = createContext<ProgrammeStore | null>(null)

export function ProgrammeProvider({ store, children }: { store: ProgrammeStore; children: ReactNode }) {
  return <ProgrammeContext value={store}>{children}</ProgrammeContext>
}

/** The programme that is open. Throws outside a ProgrammeProvider. */
export function useProgramme(): ProgrammeStore {
  const store = useContext(ProgrammeContext)
  if (!store) throw new Error('useProgramme needs a ProgrammeProvider')
  return store
}
