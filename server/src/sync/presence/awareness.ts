import type { ParsedDocumentName } from '@samenspoor/shared/model/document-name'
import { PRESENCE_MAX_BYTES } from '@samenspoor/shared/protocol/presence'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { LIMITS } from '../limits/limits.ts'
import type { Member } from '../member.ts'
import { presenceState } from './presence-state.ts'

/** One client id in a room: whose it is, and where that person is. Kept when its connection goes, without `member`. */
interface Place {
  readonly person: string
  member: Member | null
  state: string | null
  /** The clock of what the server last told the others. */
  clock: number
}

/** Where somebody is, as servers tell each other. `state` is null once that person left there. */
export interface Presence {
  readonly client: number
  readonly person: string
  readonly clock: number
  readonly state: string | null
}

/** Somebody who is here through another server. */
interface Elsewhere extends Presence {
  readonly node: string
  /** When that server last said so, in ms. */
  heardAt: number
}

/** The clocks that the server gives out are times in ms: above those of any client, and they never fall back. */
const SERVER_CLOCKS_FROM = 1e12

/**
 * Who is in a room, in the awareness protocol of Yjs.
 *
 * A connection speaks for one client id: the first that it names. The stock client passes on what it hears about
 * others; that is dropped here. The server puts its own clock on every state, so that a high clock locks nobody out,
 * and somebody who comes back under an old id is seen at once. A client id that was here stays its person's until the
 * room is gone ([PRO6] uses this too).
 */
export class Awareness {
  readonly #kind: ParsedDocumentName['kind']
  readonly #onChange: () => void
  readonly #now: () => number
  readonly #places = new Map<number, Place>()
  readonly #idOf = new Map<Member, number>()
  readonly #elsewhere = new Map<number, Elsewhere>()
  #changed = new Set<number>()
  /** What other servers were not told yet. */
  #untold = new Set<number>()

  /** `onChange` is called when there is something for {@link takeChanges}. */
  constructor(kind: ParsedDocumentName['kind'], onChange: () => void, now: () => number = Date.now) {
    this.#kind = kind
    this.#onChange = onChange
    this.#now = now
  }

  /** Takes in an awareness message; false when it cannot be read. `mayClaim`: whether that person may use a client id. */
  receive(member: Member, update: Uint8Array, mayClaim: (client: number) => boolean): boolean {
    try {
      const decoder = decoding.createDecoder(update)
      for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
        const client = decoding.readVarUint(decoder)
        const clock = decoding.readVarUint(decoder)
        const json = readState(decoder)
        if (json !== null) this.#hear(member, client, clock, json, mayClaim)
      }
      return true
    } catch {
      return false
    }
  }

  /** The person that is, or last was, here under a client id. */
  personOf(client: number): string | undefined {
    return this.#places.get(client)?.person
  }

  /** Everybody who is, or was, here under a client id. */
  *people(): Iterable<readonly [client: number, person: string]> {
    for (const [client, { person }] of this.#places) yield [client, person]
  }

  leave(member: Member): void {
    const client = this.#idOf.get(member)
    this.#idOf.delete(member)
    const place = client === undefined ? undefined : this.#places.get(client)
    if (client === undefined || place === undefined) return
    place.member = null
    this.#untold.add(client)
    this.#set(client, place, this.#elsewhere.get(client)?.state ?? null)
  }

  /**
   * Takes in what another server says about somebody who is there. Later news of one server counts, of two servers what
   * comes last; whoever is here too is shown as here.
   */
  hear(node: string, presence: Presence): void {
    const { client, person, clock, state } = presence
    const known = this.#elsewhere.get(client)
    const place = this.#places.get(client)
    const isOld = known?.node === node ? clock < known.clock : state === null
    if (isOld || (place !== undefined && place.person !== person)) return
    if (state === null) this.#elsewhere.delete(client)
    else this.#elsewhere.set(client, { ...presence, node, heardAt: this.#now() })
    if (place?.member) return
    if (place === undefined) this.#forgetOldest()
    const shown = place ?? { person, member: null, state: null, clock: 0 }
    this.#places.set(client, shown)
    if (shown.state !== state) this.#set(client, shown, state)
  }

  /** Lets go of everybody of whom no server said for `ms` that they are there. */
  forgetUnheard(ms: number): void {
    for (const [client, { heardAt }] of this.#elsewhere) {
      if (this.#now() - heardAt < ms) continue
      this.#elsewhere.delete(client)
      const place = this.#places.get(client)
      if (place !== undefined && place.member === null) this.#set(client, place, null)
    }
  }

  /** Everybody who is here through this server. */
  own(): readonly Presence[] {
    return [...this.#places].flatMap(([client, place]) =>
      place.member === null || place.state === null ? [] : [presenceOf(client, place)],
    )
  }

  /** What changed about those since the last time. */
  takeOwnChanges(): readonly Presence[] {
    const untold = this.#untold
    this.#untold = new Set()
    return [...untold].flatMap((client) => {
      const place = this.#places.get(client)
      return place === undefined ? [] : [presenceOf(client, place)]
    })
  }

  /** Everybody but the asker, as an awareness update; null when there is nobody. */
  everybodyFor(member: Member): Uint8Array | null {
    const present = [...this.#places].filter(([, place]) => place.state !== null && place.member !== member)
    return present.length === 0 ? null : encode(present)
  }

  /** What changed since the last time, as an update for each member: nobody hears about itself. */
  takeChanges(): (member: Member) => Uint8Array | null {
    const changed = [...this.#changed].flatMap((client) => {
      const place = this.#places.get(client)
      return place === undefined ? [] : [[client, place] as const]
    })
    this.#changed = new Set()
    const forAll = changed.length === 0 ? null : encode(changed)
    return (member) => {
      const own = this.#idOf.get(member)
      if (own === undefined || !changed.some(([client]) => client === own)) return forAll
      const others = changed.filter(([client]) => client !== own)
      return others.length === 0 ? null : encode(others)
    }
  }

  #hear(member: Member, client: number, clock: number, json: string, mayClaim: (client: number) => boolean): void {
    const known = this.#places.get(client)
    const isEcho = known !== undefined && clock >= SERVER_CLOCKS_FROM && clock <= known.clock
    if (isEcho) return
    const own = this.#idOf.get(member)
    if (own === undefined ? !this.#claim(member, client, json, mayClaim) : own !== client) return
    const place = this.#places.get(client)
    if (place === undefined) return
    const state = json === 'null' ? null : presenceState(json, this.#kind, member.person)
    if (json !== 'null' && state === null) return
    this.#untold.add(client)
    this.#set(client, place, state)
  }

  /** The same person may take over an id: that is a client that comes back before its old socket is known to be dead. */
  #claim(member: Member, client: number, json: string, mayClaim: (client: number) => boolean): boolean {
    const known = this.#places.get(client)
    const isOthers = known !== undefined && known.person !== member.person.id
    if (json === 'null' || isOthers || !mayClaim(client)) return false
    if (known?.member) this.#idOf.delete(known.member)
    this.#forgetOldest()
    this.#places.set(client, {
      person: member.person.id,
      member,
      state: known?.state ?? null,
      clock: known?.clock ?? 0,
    })
    this.#idOf.set(member, client)
    return true
  }

  #set(client: number, place: Place, state: string | null): void {
    if (state === null && place.state === null) return
    place.state = state
    place.clock = Math.max(place.clock + 1, this.#now())
    this.#changed.add(client)
    this.#onChange()
  }

  #forgetOldest(): void {
    for (const [client, { member }] of this.#places) {
      if (this.#places.size < LIMITS.rememberedClients) return
      const isHere = member !== null || this.#elsewhere.has(client)
      if (!isHere && !this.#changed.has(client)) this.#places.delete(client)
    }
  }
}

/** Null for one that is too large to be a place, and not worth decoding. */
function readState(decoder: decoding.Decoder): string | null {
  const bytes = decoding.readVarUint8Array(decoder)
  return bytes.length > PRESENCE_MAX_BYTES ? null : Buffer.from(bytes).toString()
}

/** As seen from this server: who is here only through another one, is not here. */
function presenceOf(client: number, { person, clock, member, state }: Place): Presence {
  return { client, person, clock, state: member === null ? null : state }
}

function encode(places: readonly (readonly [number, Place])[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, places.length)
    for (const [client, { clock, state }] of places) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state ?? 'null')
    }
  })
}
