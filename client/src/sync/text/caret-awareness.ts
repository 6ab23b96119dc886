import type { PersonId } from '@samenspoor/shared/model/ids'
import type { Person } from '@samenspoor/shared/model/person'
import type { Awareness } from 'y-protocols/awareness'
import * as z from 'zod/mini'

const placeId = z.object({ client: z.int().check(z.gte(0)), clock: z.int().check(z.gte(0)) })
/** A place that names nothing to be in makes Yjs throw, at every key that anybody types from then on. */
const placeInText = z
  .object({
    type: z.nullish(placeId),
    tname: z.nullish(z.string().check(z.maxLength(100))),
    item: z.nullish(placeId),
    assoc: z.optional(z.int()),
  })
  .check(z.refine(({ type, tname, item }) => (type ?? tname ?? item ?? null) !== null))
const stateSchema = z.object({
  user: z.object({ id: z.string().check(z.maxLength(254)) }),
  cursor: z.catch(z.nullish(z.object({ anchor: placeInText, head: placeInText })), null),
})

/** Whose caret it is, as the editor draws it. `color` is only there because the editor's caret plugin wants a value. */
export interface CaretUser {
  readonly client: number
  readonly person: PersonId
  readonly name: string
  readonly colour: number
  readonly color: '#000000'
}

interface CaretState {
  readonly user: CaretUser
  readonly cursor: unknown
}

type Listener = (changed: { readonly added: number[]; readonly updated: number[]; readonly removed: number[] }) => void

/**
 * The awareness of a plan text, as the editor may see it. A colleague's browser can send anything: what is no place in
 * a text is left out, and name and colour come from the programme's own list of people, never from the sender.
 */
export class CaretAwareness {
  readonly #awareness: Awareness
  readonly #people: ReadonlyMap<string, Person>
  readonly #me: string
  readonly #tellsCaret: boolean
  #others: readonly Person[]

  /** `tellsCaret`: whether colleagues may see my caret; one who only reads has none. */
  constructor(awareness: Awareness, people: readonly Person[], me: string, tellsCaret: boolean) {
    this.#awareness = awareness
    this.#people = new Map(people.map((person) => [person.id, person]))
    this.#me = me
    this.#tellsCaret = tellsCaret
    this.#others = this.#readOthers()
  }

  get states(): Map<number, CaretState> {
    return this.getStates()
  }

  getStates(): Map<number, CaretState> {
    const states = new Map<number, CaretState>()
    for (const [client, raw] of this.#awareness.getStates()) {
      const parsed = stateSchema.safeParse(raw)
      const person = parsed.success ? this.#people.get(parsed.data.user.id) : undefined
      if (!parsed.success || !person || client === this.#awareness.clientID) continue
      const user: CaretUser = { client, person: person.id, name: person.name, colour: person.colour, color: '#000000' }
      states.set(client, { user, cursor: parsed.data.cursor ?? null })
    }
    return states
  }

  getLocalState(): Record<string, unknown> | null {
    return this.#awareness.getLocalState()
  }

  setLocalStateField(field: string, value: unknown): void {
    if (field === 'user') this.#awareness.setLocalStateField('user', { id: this.#me })
    else if (this.#tellsCaret) this.#awareness.setLocalStateField(field, value)
  }

  on(event: 'change' | 'update', listener: Listener): void {
    this.#awareness.on(event, listener)
  }

  off(event: 'change' | 'update', listener: Listener): void {
    this.#awareness.off(event, listener)
  }

  /** For `useSyncExternalStore`, with {@link getOthers}. */
  subscribe = (listener: () => void): (() => void) => {
    this.#awareness.on('change', listener)
    return () => this.#awareness.off('change', listener)
  }

  /** Who else has this text open; everybody once. The same array until that changes. */
  getOthers = (): readonly Person[] => {
    const others = this.#readOthers()
    if (others.map(({ id }) => id).join() !== this.#others.map(({ id }) => id).join()) this.#others = others
    return this.#others
  }

  #readOthers(): readonly Person[] {
    const others = new Map<string, Person>()
    for (const state of this.#awareness.getStates().values()) {
      const parsed = stateSchema.safeParse(state)
      const person = parsed.success ? this.#people.get(parsed.data.user.id) : undefined
      if (person && person.id !== this.#me) others.set(person.id, person)
    }
    return [...others.values()].sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  }
}
