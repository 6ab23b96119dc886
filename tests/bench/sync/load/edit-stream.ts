import * as Y from 'yjs'
import { messages } from './messages.ts'

/** Every n-th edit types a letter in a text; the others set a field. */
const TEXT_EVERY = 5

/**
 * The edits of one writer on one item, made ahead by Yjs itself and kept, so that every server gets the same bytes and
 * sending costs next to nothing. Each edit after the first is one struct: its place in the stream is its clock, so that
 * whoever receives it can count without a document of its own.
 */
export class EditStream {
  readonly client: number
  /** The clock of edit 1. */
  readonly base: number
  readonly #doc = new Y.Doc()
  readonly #item = new Y.Map<unknown>()
  readonly #notes = new Y.Text()
  readonly #edits: Uint8Array[] = []

  constructor(client: number) {
    this.client = client
    this.#doc.clientID = client
    this.#doc.on('update', (update: Uint8Array) => void this.#edits.push(messages.update(update)))
    this.#doc.transact(() => {
      this.#item.set('title', 'a title of some length')
      this.#item.set('period', 'Q3 2026')
      this.#item.set('notes', this.#notes)
      this.#doc.getMap('items').set(`item-${client}`, this.#item)
      this.#notes.insert(0, 'n')
    })
    this.base = Y.getState(this.#doc.store, client)
  }

  /** The message of edit `index`; 0 makes the item. */
  message(index: number): Uint8Array {
    while (this.#edits.length <= index) this.#make(this.#edits.length)
    return this.#edits[index] ?? new Uint8Array()
  }

  #make(index: number): void {
    if (index % TEXT_EVERY === 0) this.#notes.insert(this.#notes.length, 'x')
    else this.#item.set('title', `what edit ${index} is called`)
  }
}
