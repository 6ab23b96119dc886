import { DocumentChanges } from '@samenspoor/shared/doc/document-changes'
import {
  type HistoryPage,
  homeDocumentSchema,
  type RecordedChange,
} from '@samenspoor/shared/model/history/recorded-change'
import type { HomeDocument } from '@samenspoor/shared/model/plan'
import * as Y from 'yjs'
import type { HistoryBase, StoredUpdate } from '../../storage/update-log.ts'

export interface PageQuery {
  /** Only what is about the item of this id; null for everything in the document. */
  readonly item: string | null
  /** Only updates with a lower number; null for all. */
  readonly before: number | null
  /** About how many changes: the last update comes whole. */
  readonly limit: number
}

/** Plays the history of one document, and knows what each update changed. Goes on where it was when there are more. */
export class Replay {
  readonly base: number
  readonly #home: RecordedChange['home']
  readonly #doc = new Y.Doc()
  readonly #reader: DocumentChanges
  /** The changes of each update that changed something, in order. */
  readonly #updates: RecordedChange[][] = []
  #number: number

  constructor(home: HomeDocument, { number, state }: HistoryBase) {
    this.base = number
    this.#home = homeDocumentSchema.parse(home)
    this.#number = number
    this.#reader = new DocumentChanges(this.#doc, home)
    if (state !== null) Y.applyUpdate(this.#doc, state)
    this.#reader.take()
  }

  /** Of the last update that was played. */
  get number(): number {
    return this.#number
  }

  add(updates: readonly StoredUpdate[]): void {
    for (const { number, update, user, at } of updates) {
      if (number !== this.#number + 1) throw new Error(`update ${number} does not follow on ${this.#number}`)
      Y.applyUpdate(this.#doc, update)
      this.#number = number
      const changes = this.#reader.take()
      if (changes.length === 0) continue
      this.#updates.push(changes.map((change) => ({ ...change, home: this.#home, number, at, by: user })))
    }
  }

  page({ item, before, limit }: PageQuery): HistoryPage {
    const changes: RecordedChange[] = []
    let next: number | null = null
    for (const update of this.#updates.toReversed()) {
      const number = update[0]?.number ?? 0
      if (before !== null && number >= before) continue
      const wanted = update.filter(({ collection, id }) => item === null || (collection === 'items' && id === item))
      if (wanted.length === 0) continue
      if (changes.length >= limit) {
        next = (changes.at(-1)?.number ?? 0) as number
        break
      }
      changes.push(...wanted)
    }
    return { changes, next, isComplete: this.base === 0 }
  }
}
