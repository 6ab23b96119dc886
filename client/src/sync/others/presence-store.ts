import type { PersonId } from '@samenspoor/shared/model/ids'
import type { Person } from '@samenspoor/shared/model/person'
import type { Programme } from '@samenspoor/shared/model/programme'
import { PRESENCE_MAX_BYTES, type Presence, presenceSchema } from '@samenspoor/shared/protocol/presence'
import type { Awareness } from 'y-protocols/awareness'
import { type Marks, marksOf, NO_MARKS } from './presence-marks.ts'

/** A colleague's open tab: who it is, and where that person looks. The same object until that changes. */
export interface Colleague {
  /** One per tab. */
  readonly key: number
  readonly person: Person
  readonly presence: Presence
}

/** Whom I follow. `tab` is null when that person is gone: then it is up to the screen to say so and stop. */
export interface Following {
  readonly person: Person
  readonly tab: Colleague | null
}

interface Heard {
  readonly state: unknown
  readonly colleague: Colleague | null
}

const CURSOR_INTERVAL_MS = 50

/** Who else is here, where they look and what they edit. The server vouches for who it is. */
export class PresenceStore {
  /** The key under which others see this tab. */
  readonly key: number
  readonly #awareness: Awareness
  readonly #people: ReadonlyMap<string, Person>
  readonly #me: PersonId
  readonly #listeners = new Set<() => void>()
  #heard = new Map<number, Heard>()
  #colleagues: readonly Colleague[] = []
  #marks: { readonly of: readonly Colleague[]; readonly marks: Marks } = { of: this.#colleagues, marks: NO_MARKS }
  #following: Following | null = null
  #mine: Presence = {}
  #pending: ReturnType<typeof setTimeout> | null = null

  constructor(awareness: Awareness, programme: Programme, me: PersonId) {
    this.#awareness = awareness
    this.key = awareness.clientID
    this.#people = new Map(programme.people.map((person) => [person.id, person]))
    this.#me = me
    awareness.setLocalState({ user: { id: me } })
    awareness.on('change', this.#read)
    this.#read()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  getColleagues = (): readonly Colleague[] => this.#colleagues

  /** Who looks at or works on which item or action. A list that did not change is the same list. */
  getMarks = (): Marks => {
    if (this.#marks.of !== this.#colleagues) {
      this.#marks = { of: this.#colleagues, marks: marksOf(this.#colleagues, this.#me, this.#marks.marks) }
    }
    return this.#marks.marks
  }

  getFollowing = (): Following | null => this.#following

  /** Whether a colleague sees what I see. */
  isFollowed = (): boolean => this.#colleagues.some(({ presence }) => presence.following === this.key)

  /** Follows a colleague, in the tab that was used last; null: nobody. False: that person follows me. */
  follow(person: Person | null): boolean {
    const tab = person === null ? null : this.#tabOf(person, null)
    if (tab !== null && this.#followsMe(tab)) return false
    this.#following = person === null ? null : { person, tab }
    this.tell({ following: tab?.key ?? null })
    this.#say()
    return true
  }

  isAsking = (): boolean => this.#mine.asks != null

  /** Volg mij: asks everybody to look along, or does not ask any more. */
  ask(isAsking: boolean): void {
    this.tell({ asks: isAsking ? Date.now() : null })
    this.#say()
  }

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
    const state = { ...this.#mine, user: { id: this.#me } }
    this.#awareness.setLocalState(JSON.stringify(state).length < PRESENCE_MAX_BYTES ? state : withoutLook(state))
  }

  readonly #read = (): void => {
    const heard = new Map<number, Heard>()
    for (const [key, state] of this.#awareness.getStates()) {
      if (key === this.#awareness.clientID) continue
      const known = this.#heard.get(key)
      heard.set(key, known?.state === state ? known : { state, colleague: this.#colleagueOf(key, state) })
    }
    this.#heard = heard
    const colleagues = [...heard.values()].flatMap(({ colleague }) => colleague ?? [])
    this.#colleagues = colleagues.sort((a, b) => a.key - b.key)
    this.#keepFollowing()
    this.#say()
  }

  #colleagueOf(key: number, state: unknown): Colleague | null {
    const presence = presenceSchema.safeParse(state)
    const person = presence.success ? this.#people.get(presence.data.user?.id ?? '') : undefined
    return presence.success && person ? { key, person, presence: presence.data } : null
  }

  #keepFollowing(): void {
    if (this.#following === null) return
    const { person, tab: before } = this.#following
    const tab = this.#tabOf(person, before?.key ?? null)
    if (tab !== before) this.#following = { person, tab }
    if (tab !== null && tab.key !== before?.key) this.tell({ following: tab.key })
  }

  /** The tab that somebody uses: the one that was followed, unless only another is in use. */
  #tabOf({ id }: Person, followed: number | null): Colleague | null {
    const tabs = this.#colleagues.filter(({ person }) => person.id === id)
    const known = tabs.find(({ key }) => key === followed)
    if (known && !known.presence.idle) return known
    return tabs.find(({ presence }) => !presence.idle) ?? known ?? tabs[0] ?? null
  }

  /** Also along others: two windows that follow each other would never come to rest. */
  #followsMe(tab: Colleague): boolean {
    const seen = new Set<number>()
    let next: number | null | undefined = tab.key
    while (next && next !== this.key && !seen.has(next)) {
      seen.add(next)
      next = this.#heard.get(next)?.colleague?.presence.following
    }
    return next === this.key
  }

  #say(): void {
    for (const listener of this.#listeners) listener()
  }
}

/** The one field that is not worth losing the others for. */
const withoutLook = (state: Presence): Presence => ({
  ...state,
  sight: state.sight && { ...state.sight, look: undefined },
})
