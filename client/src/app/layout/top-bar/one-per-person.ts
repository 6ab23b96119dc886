import type { Colleague } from '../../../sync/others/presence-store.ts'

/** Everybody but me, each once: in the tab that is in use. */
export function onePerPerson(colleagues: readonly Colleague[], me: string): readonly Colleague[] {
  const byPerson = new Map<string, Colleague>()
  for (const colleague of colleagues) {
    const { id } = colleague.person
    const known = byPerson.get(id)
    if (id !== me && (known === undefined || known.presence.idle)) byPerson.set(id, colleague)
  }
  return [...byPerson.values()]
}
