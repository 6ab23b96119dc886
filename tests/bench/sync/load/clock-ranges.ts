import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** Which clocks of a client an update brings: from `from` up to, not including, `to`. */
export interface ClockRange {
  readonly client: number
  readonly from: number
  readonly to: number
}

/** Structs as they occur in the edits of the generator; see ContentRefs in Yjs. */
const CONTENT = { gc: 0, deleted: 1, string: 4, any: 8 } as const
const HAS_ORIGIN = 0x80
const HAS_RIGHT_ORIGIN = 0x40
const HAS_PARENT_SUB = 0x20

/** Reads what an update brings, without making anything of it. */
export function clockRanges(update: Uint8Array): readonly ClockRange[] {
  return (
    quickly(update) ??
    Y.decodeUpdate(update).structs.map(({ id: { client, clock }, length }) => ({
      ...{ client, from: clock, to: clock + length },
    }))
  )
}

/** Null when there is a struct of another kind in it. */
function quickly(update: Uint8Array): ClockRange[] | null {
  const decoder = decoding.createDecoder(update)
  const ranges: ClockRange[] = []
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients -= 1) {
    let structs = decoding.readVarUint(decoder)
    const client = decoding.readVarUint(decoder)
    const from = decoding.readVarUint(decoder)
    let to = from
    for (; structs > 0; structs -= 1) {
      const length = skipStruct(decoder)
      if (length === null) return null
      to += length
    }
    ranges.push({ client, from, to })
  }
  return ranges
}

function skipStruct(decoder: decoding.Decoder): number | null {
  const info = decoding.readUint8(decoder)
  const kind = info & 0x1f
  if (kind === CONTENT.gc) return decoding.readVarUint(decoder)
  if (kind !== CONTENT.deleted && kind !== CONTENT.string && kind !== CONTENT.any) return null
  if (info & HAS_ORIGIN) skipId(decoder)
  if (info & HAS_RIGHT_ORIGIN) skipId(decoder)
  if ((info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)) === 0) {
    if (decoding.readVarUint(decoder) === 1) decoding.readVarString(decoder)
    else skipId(decoder)
    if (info & HAS_PARENT_SUB) decoding.readVarString(decoder)
  }
  if (kind === CONTENT.deleted) return decoding.readVarUint(decoder)
  if (kind === CONTENT.string) return decoding.readVarString(decoder).length
  const length = decoding.readVarUint(decoder)
  for (let index = 0; index < length; index += 1) decoding.readAny(decoder)
  return length
}

function skipId(decoder: decoding.Decoder): void {
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
}
