import * as Y from 'yjs'
import { LIMITS } from '../limits/limits.ts'
import { hasPlainContent } from './struct-content.ts'

/*
 * What a peer's update may contain. Yjs believes every update: 13 bytes under a colleague's client id hide all that
 * colleague writes from then on, and 12 bytes delete what the colleague has yet to write. So an update is read before
 * it is applied, and refused as a whole when it breaks one of these rules (shared/SPEC.md, Protocol):
 *
 *   [PRO6] New structs stand under client ids of the person who sends them. A client id belongs to the first person
 *          who writes under it in that document, for as long as the document exists; until then to the person who
 *          is, or last was, present under it. What the server has already may be sent again by anyone: that is what a
 *          client does when it reconnects. So a person's own offline work comes in, also from before a reload.
 *   [PRO7] Per client id the new structs follow on those that the server has, without a gap; clocks stay below 2^31
 *          and no struct is empty.
 *   [PRO8] Only what the server has, or what the same update brings, is deleted, and nothing twice: Yjs walks through
 *          every range, so that a megabyte of the same one takes hours.
 *   [PRO9] No subdocuments, no values nested deeper than 64, no types nested deeper than 200.
 */

/** Clocks that real work never comes near; above it, arithmetic on clocks loses its last digit sooner or later. */
const CLOCK_LIMIT = 2 ** 31

export type Inspection = Accepted | Refusal

export interface Accepted {
  readonly ok: true
  /** Whether the document already has everything in it. */
  readonly isKnown: boolean
  /** Whether the document has nothing of its structs yet: then its bytes say no more than what they add. */
  readonly isAllNew: boolean
  /** How many structs it has. */
  readonly structs: number
  /** Client ids of this update that write here for the first time. */
  readonly newAuthors: readonly number[]
  /** The new structs that hold a type, such as a nested map or a paragraph. */
  readonly newTypes: readonly Y.ID[]
}

export interface Refusal {
  readonly ok: false
  readonly problem: string
  /** Whether it only builds on work of the same person that the server does not have yet. */
  readonly isAhead: boolean
}

/** The person that a client id belongs to in this document; undefined when it is nobody's yet. */
export type OwnerOf = (client: number) => string | undefined

/**
 * Reads an update against the document that it is meant for, which it does not change.
 * @param clocks per client id how far updates go that come before it and are not in the document yet. Gets what this one adds.
 */
export function inspectUpdate(
  update: Uint8Array,
  doc: Y.Doc,
  ownerOf: OwnerOf,
  user: string,
  clocks = new Map<number, number>(),
): Inspection {
  let decoded: ReturnType<typeof Y.decodeUpdate>
  try {
    decoded = Y.decodeUpdate(update)
  } catch {
    return refuse('unreadable')
  }
  const clockOf = (client: number): number => clocks.get(client) ?? Y.getState(doc.store, client)
  /** What the server lacks can only be work of the sender: everybody else's went through the server first. */
  const ahead = (problem: string, client: number): Refusal => refuse(problem, (ownerOf(client) ?? user) === user)
  const newAuthors = new Set<number>()
  const newTypes: Y.ID[] = []
  let isKnown = true
  let isAllNew = true
  for (const struct of decoded.structs) {
    const { client, clock } = struct.id
    const end = clock + struct.length
    if (!(struct.length > 0) || end >= CLOCK_LIMIT) return refuse('impossible length')
    isAllNew &&= !(struct instanceof Y.Skip) && clock >= clockOf(client)
    if (struct instanceof Y.Skip || end <= clockOf(client)) continue
    if (clock > clockOf(client)) return ahead('gap', client)
    isKnown = false
    if (struct instanceof Y.Item && !hasPlainContent(struct.content)) return refuse('content')
    const owner = ownerOf(client)
    if (owner !== undefined && owner !== user) return refuse('client id of another person')
    // It can be theirs already by presence, which the server forgets.
    if (owner === undefined || clockOf(client) === 0) newAuthors.add(client)
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentType) newTypes.push(struct.id)
    clocks.set(client, end)
  }
  if (newAuthors.size > LIMITS.newAuthorsPerUpdate) return refuse('too many client ids')
  for (const { client, clock } of referencesOf(decoded.structs)) {
    if (clock >= clockOf(client)) return ahead('refers to what is not there', client)
  }
  for (const [client, ranges] of decoded.ds.clients) {
    if (hasOverlap(ranges)) return refuse('deletes twice')
    for (const { clock, len } of ranges) {
      if (!(len > 0)) return refuse('deletes nothing')
      if (clock + len > clockOf(client)) return ahead('deletes what is not there', client)
      isKnown &&= isDeleted(doc, client, clock, clock + len)
    }
  }
  return { ok: true, isKnown, isAllNew, structs: decoded.structs.length, newAuthors: [...newAuthors], newTypes }
}

const refuse = (problem: string, isAhead = false): Refusal => ({ ok: false, problem, isAhead })

/** The neighbours and parents that the structs name. */
function* referencesOf(structs: ReturnType<typeof Y.decodeUpdate>['structs']): Iterable<Y.ID> {
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue
    if (struct.origin !== null) yield struct.origin
    if (struct.rightOrigin !== null) yield struct.rightOrigin
    if (struct.parent instanceof Y.ID) yield struct.parent
  }
}

/** Yjs itself writes ranges in order and joins those that touch; other libraries may keep another order. */
function hasOverlap(ranges: readonly { readonly clock: number; readonly len: number }[]): boolean {
  let end = 0
  return [...ranges]
    .sort((a, b) => a.clock - b.clock)
    .some(({ clock, len }) => {
      const overlaps = clock < end
      end = clock + len
      return overlaps
    })
}

function isDeleted(doc: Y.Doc, client: number, from: number, to: number): boolean {
  if (to > Y.getState(doc.store, client)) return false
  const structs = doc.store.clients.get(client) ?? []
  for (let index = Y.findIndexSS(structs, from); index < structs.length; index += 1) {
    const struct = structs[index]
    if (struct === undefined || struct.id.clock >= to) break
    if (!struct.deleted) return false
  }
  return true
}
