import type { DecidingBody, Item } from '@samenspoor/shared/model/entities/item'
import { DECIDING_BODIES } from '@samenspoor/shared/model/entities/item'
import type { PersonId } from '@samenspoor/shared/model/ids'
import type { Person } from '@samenspoor/shared/model/person'
import type { Track } from '@samenspoor/shared/model/track'
import { BOARD_NL } from '../../../nl/board/board.ts'
import { COMMON_NL } from '../../../nl/common.ts'

export const LANE_KINDS = ['track', 'owner', 'body'] as const
/** What a lane of the board stands for: spoor, van wie, wie besluit. */
export type LaneKind = (typeof LANE_KINDS)[number]

/** `open`: a decision of which nobody said yet who takes it; `none`: no decision. */
type LaneBody = DecidingBody | 'open' | 'none'

/** What one lane holds the cards of. `person` is null in the lane of cards that nobody has. */
export type LaneSubject =
  | { readonly kind: 'track'; readonly key: string; readonly track: Track }
  | { readonly kind: 'owner'; readonly key: string; readonly person: Person | null }
  | { readonly kind: 'body'; readonly key: string; readonly body: LaneBody }

const BODIES: readonly LaneBody[] = [...DECIDING_BODIES, 'open', 'none']

/** The lanes from top to bottom, those without cards included. */
export function laneSubjects(kind: LaneKind, tracks: readonly Track[], people: readonly Person[]): LaneSubject[] {
  switch (kind) {
    case 'track':
      return tracks.map((track) => ({ kind, key: trackLane(track.id), track }))
    case 'owner':
      return [...people, null].map((person) => ({ kind, key: ownerLane(person?.id ?? null), person }))
    case 'body':
      return BODIES.map((body) => ({ kind, key: `body:${body}`, body }))
  }
}

/** The lane in which an item stands. Who left the programme has no lane: what was theirs is nobody's. */
export function laneOf(kind: LaneKind, item: Item, people: ReadonlySet<string>): string {
  switch (kind) {
    case 'track':
      return trackLane(item.track)
    case 'owner':
      return ownerLane(item.who !== null && people.has(item.who) ? item.who : null)
    case 'body':
      return `body:${item.kind === 'decision' ? (item.decidingBody ?? 'open') : 'none'}`
  }
}

/** What a lane is called where it is meant. */
export function laneName(subject: LaneSubject): string {
  switch (subject.kind) {
    case 'track':
      return subject.track.shortTitle
    case 'owner':
      return subject.person?.name ?? COMMON_NL.nobody
    case 'body':
      return BOARD_NL.bodies[subject.body]
  }
}

const trackLane = (track: string): string => `track:${track}`
export const ownerLane = (person: string | null): string => `owner:${person ?? ''}`

/** Whose lane of people it is; null: nobody's. */
export const ownerOfLane = (lane: string): PersonId | null => (lane.slice('owner:'.length) || null) as PersonId | null
