import type { PersonId } from '@samenspoor/shared/model/ids'
import type { Person } from '@samenspoor/shared/model/person'
import type { Programme } from '@samenspoor/shared/model/programme'
import { type Presence, presenceSchema } from '@samenspoor/shared/protocol/presence'
import type { Awareness } from 'y-protocols/awareness'

/** A colleague's open tab: who it is, and where that person looks. */
export interface Colleague {
  /** One per tab. */
  readonly key: number
  readonly person: Person
  readonly presence: Presence
}

const CURSOR_INTERVAL_MS = 50

/** Who else is here, where they look and what they edit. The server vouches for who it is. */
export class PresenceStore {
  readonly #awareness: Awareness
  readonly #people: ReadonlyMap<string, Person>
  readonly #me: PersonId
  readonly #listeners = new Set<() => void>()
  #colleagues: readonly Colleague[] = []
  #mine: Presence = {}
  #pending: ReturnType<typeof setTimeout> | null = null

  constructor(awareness: Awareness, programme: Programme, me: PersonId) {
    this.#awareness = awareness
    this.#people = new Map(programme.people.map((person) => [person.id, person]))
    this.#me = me
    awareness.setLocalState({ user: { id: me } })
    awareness.on('change', this.#read)
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  getColleagues = (): readonly Colleague[] => this.#colleagues

  /** Tells the others where I am. Pointer movements are bundled. */
  tell(change: Partial<Presence>): void {
    this.#mine = { ...this.#mine, ...change }
    if ('cursor' in change && Object.keys(change).length === 1) {
      this.#pending ??= setTimeout(this.#send, CURSOR_INTERVAL_MS)
    } else {
      this.#send()
    }
  }

  /** Says goodbye at once, so that no ghost stays behind when the tab closes. */
  leave(): void {
    this.#awareness.setLocalState(null)
  }

  destroy(): void {
    if (this.#pending !== null) clearTimeout(this.#pending)
    this.#awareness.off('change', this.#read)
    this.#listeners.clear()
  }

  readonly #send = (): void => {
    if (this.#pending !== null) clearTimeout(this.#pending)
    this.#pending = null
    this.#awareness.setLocalState({ ...this.#mine, user: { id: this.#me } })
  }

  readonly #read = (): void => {
    const colleagues: Colleague[] = []
    for (const [key, state] of this.#awareness.getStates()) {
      if (key === this.#awareness.clientID) continue
      const presence = presenceSchema.safeParse(state)
      const person = presence.success ? this.#people.get(presence.data.user?.id ?? '') : undefined
      if (presence.success && person) colleagues.push({ key, person, presence: presence.data })
    }
    this.#colleagues = colleagues.sort((a, b) => a.key - b.key)
    for (const listener of this.#listeners) listener()
  }
}
