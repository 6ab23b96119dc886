import * as Y from 'yjs'
import { messages } from './messages.ts'

const WRITERS = 20
const FIRST_CLIENT_ID = 5_000_000
const ITEMS_PER_UPDATE = 50

/** A plan of thousands of items that has seen many edits, as the messages that made it. */
export interface BigDocument {
  /** Messages of each writer, in order; writers do not depend on each other. */
  readonly messages: readonly (readonly Uint8Array[])[]
  readonly stateVector: Uint8Array
  /** All of it in one update. */
  readonly update: Uint8Array
  /** What somebody who has it all answers to a server that has it too: every deletion. */
  readonly deletions: Uint8Array
}

export function makeBigDocument(items: number, edits: number): BigDocument {
  const whole = new Y.Doc()
  const perWriter = Array.from({ length: WRITERS }, (_, writer) => {
    const made: Uint8Array[] = []
    const updates: Uint8Array[] = []
    const doc = new Y.Doc()
    doc.clientID = FIRST_CLIENT_ID + writer
    doc.on('update', (update: Uint8Array) => {
      updates.push(update)
      made.push(messages.update(update))
    })
    write(doc, writer, Math.round(items / WRITERS), Math.round(edits / WRITERS))
    whole.transact(() => {
      for (const update of updates) Y.applyUpdate(whole, update)
    })
    return made
  })
  const stateVector = Y.encodeStateVector(whole)
  return {
    messages: perWriter,
    stateVector,
    update: Y.encodeStateAsUpdate(whole),
    deletions: Y.encodeStateAsUpdate(whole, stateVector),
  }
}

function write(doc: Y.Doc, writer: number, items: number, edits: number): void {
  const root = doc.getMap<Y.Map<unknown>>('items')
  const all: Y.Map<unknown>[] = []
  for (let first = 0; first < items; first += ITEMS_PER_UPDATE) {
    doc.transact(() => {
      for (let index = first; index < Math.min(items, first + ITEMS_PER_UPDATE); index += 1) {
        const item = newItem(writer, index)
        root.set(`${writer}-${index}`, item)
        all.push(item)
      }
    })
  }
  for (let edit = 0; edit < edits; edit += 1) {
    // A fixed walk that comes by every item now and then.
    const item = all[(edit * 7_919) % all.length]
    const notes = item?.get('notes')
    if (edit % 4 === 0 && notes instanceof Y.Text) {
      if (edit % 8 === 0) notes.insert(notes.length, 'x')
      else notes.delete(0, 1)
    } else item?.set('period', `Q${1 + (edit % 4)} 20${20 + (edit % 10)}`)
  }
}

function newItem(writer: number, index: number): Y.Map<unknown> {
  const item = new Y.Map<unknown>()
  const fields = {
    title: `Vaststellen van onderdeel ${index} van de regionale inkoopstrategie door team ${writer}`,
    kind: 'activity',
    period: 'Q3 2026',
    place: { status: 'planned', order: `a${index}` },
    owner: `person-${index % 30}@example.nl`,
    anchor: '2026-01-01',
  }
  for (const [field, value] of Object.entries(fields)) item.set(field, value)
  item.set('notes', new Y.Text('Afgestemd met de regio, nog niet met de raad.'))
  return item
}
