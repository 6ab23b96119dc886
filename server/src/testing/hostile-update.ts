import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** A struct or a delete as somebody could write it by hand: nothing about it has to be true. */
export type Forged =
  | { readonly kind: 'gc' | 'skip'; readonly length: number }
  | { readonly kind: 'text'; readonly text: string; readonly parent?: string; readonly origin?: Place }
interface Place {
  readonly client: number
  readonly clock: number
}
interface ForgedDelete extends Place {
  readonly length: number
}

const INFO = { gc: 0, skip: 10, text: 4, hasOrigin: 0x80 } as const

/** An update of one client with these structs from `clock` on, and these deletes, whatever Yjs would make of it. */
export function forge(
  { client, clock }: Place,
  structs: readonly Forged[],
  deletes: readonly ForgedDelete[] = [],
): Uint8Array {
  return encoding.encode((to) => {
    const numbers = (...values: number[]): void => {
      for (const value of values) encoding.writeVarUint(to, value)
    }
    if (structs.length === 0) numbers(0)
    else numbers(1, structs.length, client, clock)
    for (const struct of structs) {
      encoding.writeUint8(to, INFO[struct.kind] | (struct.kind === 'text' && struct.origin ? INFO.hasOrigin : 0))
      if (struct.kind !== 'text') {
        numbers(struct.length)
        continue
      }
      if (struct.origin) numbers(struct.origin.client, struct.origin.clock)
      else {
        numbers(1)
        encoding.writeVarString(to, struct.parent ?? 'notes')
      }
      encoding.writeVarString(to, struct.text)
    }
    numbers(deletes.length)
    for (const { client: whose, clock: from, length } of deletes) numbers(whose, 1, from, length)
  })
}

/** An update that sets one key of `items` under a client id. */
export function updateWith(key: string, client?: number): Uint8Array {
  const doc = new Y.Doc()
  if (client !== undefined) doc.clientID = client
  doc.getMap('items').set(key, key)
  return Y.encodeStateAsUpdate(doc)
}
