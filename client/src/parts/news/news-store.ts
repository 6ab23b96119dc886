import { sameValue } from '@samenspoor/shared/doc/commands/command'
import type { Change } from '@samenspoor/shared/model/change'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { trackOfHome } from '@samenspoor/shared/model/plan'
import type { NewsMarks } from '../../sync/others/news-marks.ts'
import type { LastLook } from './last-look.ts'

/** A change by somebody else since I last looked. */
export interface News extends Change {
  /** ISO instant. */
  readonly at: string
}

export interface NewsState {
  /** The last first. */
  readonly news: readonly News[]
  /** ISO instant from which this is; null when it is not known when I last looked. */
  readonly since: string | null
  /** There was more than is kept. */
  readonly isCut: boolean
}

interface NewsOptions {
  readonly me: string
  readonly look: LastLook | null
  /** Keeps when I last looked. */
  readonly keep: (look: LastLook) => void
  /** Shows which items are marked as changed, and by whom. */
  readonly mark: (marks: NewsMarks) => void
}

const MOST_KEPT = 500
/** How long the mark stays on what changes before my eyes, in ms. */
const SHORT_MARK_MS = 10_000

/**
 * What others changed since I last looked. What changed while I was away stays marked until I open it or say that I
 * saw everything; what changes before my eyes only for a moment.
 */
export class NewsStore {
  readonly #options: NewsOptions
  readonly #listeners = new Set<() => void>()
  readonly #timers = new Map<ItemKey, ReturnType<typeof setTimeout>>()
  readonly #seen: Map<string, string>
  /** What I was told elsewhere, with until when (ISO instant). */
  readonly #told = new Map<string, string>()
  #marks: NewsMarks = new Map()
  #isPresent = true
  #knowsPast = false
  #state: NewsState

  constructor(options: NewsOptions) {
    this.#options = options
    this.#seen = new Map(Object.entries(options.look?.seen ?? {}))
    this.#state = { news: [], since: options.look?.since ?? null, isCut: false }
    // Who comes for the first time looks from now on, however soon they leave.
    if (options.look === null) options.keep({ since: new Date().toISOString(), seen: {} })
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  getState = (): NewsState => this.#state

  /** Whether I am at this window. */
  setPresent(isPresent: boolean): void {
    this.#isPresent = isPresent
  }

  /** What comes in while the programme is open. */
  take(changes: readonly Change[]): void {
    this.#add(changes, this.#isPresent ? 'short' : 'stays')
  }

  /** What happened while it was not open, as the server remembers it. `isCut`: there is more. */
  takePast(changes: readonly Change[], isCut: boolean): void {
    this.#knowsPast = true
    // What came in by itself meanwhile stands in both.
    const { news, since } = this.#state
    const isNew = (change: Change) =>
      (change.at ?? '') > (since ?? '') && !news.some((known) => isSameChange(known, change))
    this.#add(changes.filter(isNew), this.#options.look === null ? 'none' : 'stays', isCut)
  }

  /** I opened this item, so its mark may go. */
  see(key: ItemKey): void {
    if (!this.#marks.has(key)) return
    this.#seen.set(key, new Date().toISOString())
    this.#unmark(key)
    this.#keep()
  }

  /** I was told of these in another list: they are not told here again, nor marked. A later change of the same is. */
  tell(changes: readonly Change[]): void {
    const known = changes.flatMap(({ at }) => at ?? []).sort()
    const until = known.at(-1) ?? new Date().toISOString()
    for (const change of changes) this.#told.set(fieldOf(change), until)
    const news = this.#state.news.filter((each) => !this.#isTold(each))
    if (news.length === this.#state.news.length) return
    const left = new Set(news.map(entityOf))
    for (const change of changes) {
      const key: ItemKey = `${trackOfHome(change.home)}/${change.id}`
      if (change.collection === 'items' && !left.has(entityOf(change))) this.see(key)
    }
    this.#set({ ...this.#state, news })
  }

  seeAll(): void {
    for (const key of this.#timers.keys()) this.#clear(key)
    this.#seen.clear()
    this.#show(new Map())
    this.#set({ news: [], since: new Date().toISOString(), isCut: false })
    this.#keep()
  }

  /** I leave: what is not marked I saw. With marks left, the next time begins where this one did. */
  leave(): void {
    if (!this.#knowsPast) return
    const isAllSeen = [...this.#marks.keys()].every((key) => this.#timers.has(key))
    if (isAllSeen) this.#options.keep({ since: new Date().toISOString(), seen: {} })
    else this.#keep()
  }

  destroy(): void {
    for (const key of this.#timers.keys()) this.#clear(key)
  }

  #add(changes: readonly Change[], marking: 'none' | 'short' | 'stays', isCut = false): void {
    const now = new Date().toISOString()
    const news = changes
      .filter(({ by }) => by !== this.#options.me)
      .map((change): News => ({ ...change, at: change.at ?? now }))
      .filter((change) => !this.#isTold(change))
    if (news.length === 0 && !isCut) return
    if (marking !== 'none') this.#mark(news, marking === 'short')
    const all = [...news, ...this.#state.news].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    this.#set({
      ...this.#state,
      news: all.slice(0, MOST_KEPT),
      isCut: this.#state.isCut || isCut || all.length > MOST_KEPT,
    })
  }

  #mark(news: readonly News[], isShort: boolean): void {
    const marks = new Map(this.#marks)
    for (const { home, collection, id, at, by = '' } of news) {
      const track = trackOfHome(home)
      const key: ItemKey = `${track}/${id}`
      if (collection !== 'items' || track === null || at < (this.#seen.get(key) ?? '')) continue
      const isOnlyShort = isShort && (!marks.has(key) || this.#timers.has(key))
      const who = marks.get(key) ?? []
      marks.set(key, who.includes(by) ? who : [...who, by])
      this.#clear(key)
      if (isOnlyShort)
        this.#timers.set(
          key,
          setTimeout(() => this.#unmark(key), SHORT_MARK_MS),
        )
    }
    this.#show(marks)
  }

  /** Of what was made, everything about it was told. */
  #isTold(change: News): boolean {
    const until = this.#told.get(fieldOf(change)) ?? this.#told.get(fieldOf({ ...change, field: '*' }))
    return until !== undefined && change.at <= until
  }

  #unmark(key: ItemKey): void {
    this.#clear(key)
    const marks = new Map(this.#marks)
    marks.delete(key)
    this.#show(marks)
  }

  #clear(key: ItemKey): void {
    clearTimeout(this.#timers.get(key))
    this.#timers.delete(key)
  }

  #show(marks: NewsMarks): void {
    this.#marks = marks
    this.#options.mark(marks)
  }

  #keep(): void {
    const { since } = this.#state
    if (since !== null) this.#options.keep({ since, seen: Object.fromEntries([...this.#seen].slice(-MOST_KEPT)) })
  }

  #set(state: NewsState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

const entityOf = ({ home, collection, id }: Change): string => `${home}#${collection}#${id}`
const fieldOf = (change: Change): string => `${entityOf(change)}#${change.field}`

const isSameChange = (a: Change, b: Change): boolean =>
  a.home === b.home &&
  a.collection === b.collection &&
  a.id === b.id &&
  a.field === b.field &&
  sameValue(a.after, b.after)
