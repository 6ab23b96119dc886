import { addDays, type PlainDate } from '../../dates/plain-date.ts'
import { type Coupling, couplingSchema } from '../../model/entities/coupling.ts'
import { type Item, type ItemKind, itemSchema } from '../../model/entities/item.ts'
import { type Link, linkSchema } from '../../model/entities/link.ts'
import type { CouplingId, ItemId, ProgrammeId, TrackId } from '../../model/ids.ts'
import { type ItemKey, type ItemRef, itemKey } from '../../model/item-ref.ts'
import { emptyPlan, homeOfLinkKey, type LinkKey, type Plan } from '../../model/plan.ts'
import { TRACK_PALETTES, type Track } from '../../model/track.ts'
import { Random } from './random.ts'
import { randomLink } from './random-link.ts'
import { randomPeriod } from './random-period.ts'
import { randomRule } from './random-rule.ts'

const TRACK_SIZE = 250
const LINKS_PER_ITEM = 1.2
const ACROSS_TRACKS = 0.25
/** A link spans at most so many items of its track, about half a year. */
const REACH = 12
const ITEMS_PER_COUPLING = 200

/** The first day that a generated plan names, and the number of days over which its items begin: ten years. */
export const FIRST_DAY: PlainDate = '2022-01-01'
export const PLAN_DAYS = 3_652

/**
 * A plan as municipal teams make them, of `size` items and 1.2 times as many links; the same seed gives the same plan.
 * Tracks hold at most 250 items, and there are two or more. Items are numbered by when they begin, turn by turn over the
 * tracks; a link goes from a lower to a higher number, so there are no circles, while the words may contradict it.
 */
export function planOfSize(size: number, seed = 1): Plan {
  const random = new Random(seed)
  const trackCount = Math.max(2, Math.ceil(size / TRACK_SIZE))
  const tracks = Array.from({ length: trackCount }, (_, index) => trackAt(index))
  const items = itemsOf(size, tracks, random)
  return {
    ...emptyPlan('voorbeeld' as ProgrammeId, tracks),
    items: madeInOrder(byTrack(items, trackCount), itemSchema.parse),
    links: madeInOrder(byHome(linksOf(items, trackCount, random)), linkSchema.parse),
    couplings: couplingsOf(items, random),
  }
}

function trackAt(index: number): Track {
  const palette = TRACK_PALETTES[index % TRACK_PALETTES.length] ?? 'best'
  const title = `Spoor ${index + 1}`
  return { id: `spoor-${index + 1}` as TrackId, title, shortTitle: title, palette, shape: 'circle', hasPlanText: false }
}

const idAt = (index: number): ItemId => `item-${index + 1}` as ItemId
const refOf = ({ track, id }: Item): ItemRef => ({ track, item: id })

function itemsOf(size: number, tracks: readonly Track[], random: Random): Item[] {
  const items: Item[] = []
  const decisions: ItemRef[] = []
  for (let index = 0; index < size; index += 1) {
    const track = tracks[index % tracks.length]?.id
    const kind = kindOf(random)
    const day = addDays(FIRST_DAY, Math.floor((index / size) * PLAN_DAYS))
    const next = index + tracks.length < size ? idAt(index + tracks.length) : null
    const condition = random.chance(0.05) ? decisions.at(-1 - random.below(20)) : undefined
    const item = itemSchema.parse({
      id: idAt(index),
      track,
      kind,
      title: `Onderdeel ${index + 1}`,
      ...randomPeriod(kind, day, random),
      place: { status: statusAt(index / size, random), order: `a${index}` },
      row: `a${index}`,
      certainty: condition ? 'conditional' : 'decided',
      conditionalOn: condition ?? null,
      outcome: kind === 'decision' && random.chance(0.15) ? random.pick(['yes', 'yes', 'no', 'postponed']) : null,
      rule: kind === 'decision' && random.chance(0.2) ? randomRule(day, next, random) : null,
    })
    items.push(item)
    if (kind === 'decision') decisions.push(refOf(item))
  }
  return items
}

function kindOf(random: Random): ItemKind {
  const drawn = random.next()
  return drawn < 0.7 ? 'activity' : drawn < 0.9 ? 'milestone' : 'decision'
}

/** What lies in the first years is mostly done. */
function statusAt(part: number, random: Random): Item['place']['status'] {
  if (part < 0.2) return random.chance(0.9) ? 'done' : 'in-progress'
  return part < 0.3 && random.chance(0.6) ? 'in-progress' : 'planned'
}

/** As the documents give them: track after track. */
function byTrack(items: readonly Item[], trackCount: number): Map<ItemKey, Item> {
  const sorted = new Map<ItemKey, Item>()
  for (let track = 0; track < trackCount; track += 1) {
    for (let index = track; index < items.length; index += trackCount) {
      const item = items[index]
      if (item) sorted.set(itemKey(refOf(item)), item)
    }
  }
  return sorted
}

function linksOf(items: readonly Item[], trackCount: number, random: Random): Map<LinkKey, Link> {
  const links = new Map<LinkKey, Link>()
  const count = items.length < 2 ? 0 : Math.round(items.length * LINKS_PER_ITEM)
  for (let number = 1; number <= count; number += 1) {
    const index = random.below(items.length - 1)
    const from = items[index]
    const to = items[index + strideFrom(items.length - 1 - index, trackCount, random)]
    if (from && to) links.set(...randomLink(`link-${number}`, refOf(from), refOf(to), random))
  }
  return links
}

/** As the documents give them: those of the programme, then track after track. */
function byHome(links: ReadonlyMap<LinkKey, Link>): Map<LinkKey, Link> {
  const homes = Map.groupBy(links, ([key]) => homeOfLinkKey(key))
  const programme = homes.get('programme') ?? []
  homes.delete('programme')
  return new Map([...programme, ...[...homes.values()].flat()])
}

/** Made one after the other, as whoever reads a document makes them: so they lie in memory. */
function madeInOrder<K, E>(entities: ReadonlyMap<K, E>, make: (entity: E) => E): Map<K, E> {
  return new Map([...entities].map(([key, entity]) => [key, make(entity)]))
}

/** How many numbers further the other end is: a multiple of the tracks stays in the track. `room` is how many there are. */
function strideFrom(room: number, trackCount: number, random: Random): number {
  const inTrack = trackCount * (1 + random.below(REACH))
  const stride = random.chance(ACROSS_TRACKS) ? inTrack - 1 - random.below(trackCount - 1) : inTrack
  return stride <= room ? stride : 1 + random.below(room)
}

/** Decisions that are close to each other, in the same track or not; half of the couplings are on. */
function couplingsOf(items: readonly Item[], random: Random): Map<CouplingId, Coupling> {
  const decisions = items.filter(({ kind }) => kind === 'decision').map(refOf)
  const couplings = new Map<CouplingId, Coupling>()
  const count = decisions.length < 2 ? 0 : Math.ceil(items.length / ITEMS_PER_COUPLING)
  for (let number = 1; number <= count; number += 1) {
    const first = random.below(decisions.length - 1)
    const coupled = decisions.slice(first, first + 2 + random.below(3))
    const coupling = couplingSchema.parse({ id: `koppeling-${number}`, decisions: coupled, on: random.chance(0.5) })
    couplings.set(coupling.id, coupling)
  }
  return couplings
}
