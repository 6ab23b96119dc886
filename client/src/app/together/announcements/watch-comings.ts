import type { ProgrammeStore } from '../../../sync/store/programme-store.ts'
import { atMostEvery } from '../../../ui/timing/at-most-every.ts'
import type { Coming } from './announcer.ts'

/** Long enough for a page that is loaded again, and to know whether it is my own line that went. */
const SETTLED_MS = 1_000

/** Tells who comes and who leaves, but not while I cannot know because I have no connection. */
export function watchComings(
  { presence, getState }: Pick<ProgrammeStore, 'presence' | 'getState'>,
  tell: (coming: Coming) => void,
): () => void {
  const everybody = () => new Set<string>(presence.getColleagues().map(({ person }) => person.id))
  // Who is here before me did not come.
  let known: ReadonlySet<string> | null = null
  const look = () => {
    const { kind } = getState().save
    if (kind === 'offline' || kind === 'connecting' || kind === 'refused') return
    const here = everybody()
    const before = known
    known = here
    if (before === null) return
    for (const person of here) if (!before.has(person)) tell({ person, isHere: true })
    for (const person of before) if (!here.has(person)) tell({ person, isHere: false })
  }
  const lookSoon = atMostEvery(SETTLED_MS, look)
  lookSoon()
  const stop = presence.subscribe(lookSoon)
  return () => {
    stop()
    lookSoon.cancel()
  }
}
