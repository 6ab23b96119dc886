import { rootMap, settingsMap } from '@samenspoor/shared/doc/layout'
import {
  type Change,
  type EntityCollection,
  PROGRAMME_COLLECTIONS,
  TRACK_COLLECTIONS,
} from '@samenspoor/shared/model/change'
import type { HomeDocument } from '@samenspoor/shared/model/plan'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'

/** A document of the plan, and who writes in it under which client id. */
export interface FeedSource {
  readonly home: HomeDocument
  readonly doc: Y.Doc
  readonly awareness: Awareness
}

/** The text of an item is not in its fields: a change of it is told under this name, without its words. */
export const NOTES_FIELD = 'notes'

const NOTES_ROOT = 'notes/'

/**
 * What others change while the programme is open and connected, as it comes in, with who did it (`by`, absent when nobody knows any
 * more) and when it came in. What I do here is not in it; what I do in another window is, under my own name.
 */
export class ChangeFeed {
  readonly #sources: ReadonlyMap<HomeDocument, FeedSource>
  /** Of client ids that were seen, also of people who left since. */
  readonly #people = new Map<number, string>()
  readonly #listeners = new Set<(changes: readonly Change[]) => void>()
  readonly #stops: (() => void)[] = []
  readonly #isOn: (home: HomeDocument) => boolean
  #waiting: Change[] = []

  /** `isOn`: whether a document is on the screen and in step with the server; what comes in before that was done before. */
  constructor(sources: readonly FeedSource[], isOn: (home: HomeDocument) => boolean) {
    this.#sources = new Map(sources.map((source) => [source.home, source]))
    this.#isOn = isOn
    for (const source of sources) this.#watch(source)
  }

  subscribe = (listener: (changes: readonly Change[]) => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Who wrote what stands in a field now; undefined when that is not known. */
  writerOf({ home, collection, id, field }: Pick<Change, 'home' | 'collection' | 'id' | 'field'>): string | undefined {
    const source = this.#sources.get(home)
    if (source === undefined) return undefined
    if (field === '*') return collection === 'settings' ? undefined : this.#writer(rootMap(source.doc, collection), id)
    const entity = collection === 'settings' ? settingsMap(source.doc) : rootMap(source.doc, collection).get(id)
    return entity instanceof Y.Map ? this.#writer(entity, field) : undefined
  }

  destroy(): void {
    for (const stop of this.#stops) stop()
    this.#listeners.clear()
  }

  #watch(source: FeedSource): void {
    const { home, doc, awareness } = source
    const learn = () => {
      for (const [client, state] of awareness.getStates()) {
        const id: unknown = state.user?.id
        if (typeof id === 'string') this.#people.set(client, id)
      }
    }
    learn()
    awareness.on('change', learn)
    for (const collection of home === 'programme' ? PROGRAMME_COLLECTIONS : TRACK_COLLECTIONS) {
      this.#observe(home, rootMap(doc, collection), (event) => this.#takeEntity(home, collection, event))
    }
    if (home === 'programme') {
      this.#observe(home, settingsMap(doc), (event) => this.#takeFields('programme', 'settings', 'settings', event))
    }
    const flush = (transaction: Y.Transaction) => {
      if (!transaction.local && this.#isOn(home)) this.#takeNotes(home, transaction)
      this.#tell()
    }
    doc.on('afterTransaction', flush)
    this.#stops.push(() => {
      awareness.off('change', learn)
      doc.off('afterTransaction', flush)
    })
  }

  #observe<T>(home: HomeDocument, root: Y.Map<T>, take: (event: Y.YMapEvent<unknown>) => void): void {
    const observer = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
      if (transaction.local || !this.#isOn(home)) return
      for (const event of events) if (event instanceof Y.YMapEvent) take(event)
    }
    root.observeDeep(observer)
    this.#stops.push(() => root.unobserveDeep(observer))
  }

  #takeEntity(home: HomeDocument, collection: EntityCollection, event: Y.YMapEvent<unknown>): void {
    const [id, ...deeper] = event.path.map(String)
    if (id !== undefined) {
      if (deeper.length === 0) this.#takeFields(home, collection, id, event)
      return
    }
    for (const [key, { action }] of event.changes.keys) {
      const entity = event.target.get(key)
      const record = entity instanceof Y.Map ? entity.toJSON() : null
      const [before, after] = action === 'add' ? [null, record] : [record ?? {}, null]
      this.#add({ home, collection, id: key, field: '*', before, after }, event.target, key)
    }
  }

  #takeFields(home: HomeDocument, collection: Change['collection'], id: string, event: Y.YMapEvent<unknown>): void {
    for (const [field, { oldValue }] of event.changes.keys) {
      const before = plain(oldValue)
      this.#add({ home, collection, id, field, before, after: plain(event.target.get(field)) }, event.target, field)
    }
  }

  #takeNotes(home: HomeDocument, transaction: Y.Transaction): void {
    for (const type of transaction.changed.keys()) {
      // A text that nobody opened here has no kind yet.
      if (type._item !== null) continue
      const name = Y.findRootTypeKey(type)
      if (!name.startsWith(NOTES_ROOT)) continue
      const [client] = [...transaction.afterState].find(
        ([id, clock]) => clock > (transaction.beforeState.get(id) ?? 0),
      ) ?? [-1]
      const change = { home, collection: 'items', id: name.slice(NOTES_ROOT.length), field: NOTES_FIELD } as const
      this.#waiting.push(this.#signed({ ...change, before: null, after: null }, this.#people.get(client)))
    }
  }

  #add(change: Change, map: Y.Map<unknown>, key: string): void {
    this.#waiting.push(this.#signed(change, this.#writer(map, key)))
  }

  #signed(change: Change, by: string | undefined): Change {
    return { ...change, at: new Date().toISOString(), ...(by === undefined ? {} : { by }) }
  }

  #writer<T>(map: Y.Map<T>, key: string): string | undefined {
    const client = map._map.get(key)?.id.client
    return client === undefined ? undefined : this.#people.get(client)
  }

  #tell(): void {
    if (this.#waiting.length === 0) return
    const changes = this.#waiting
    this.#waiting = []
    for (const listener of this.#listeners) listener(changes)
  }
}

const plain = (value: unknown): unknown => (value instanceof Y.AbstractType ? value.toJSON() : (value ?? null))
