import { addDays, maxDate, type PlainDate } from '@samenspoor/shared/dates/plain-date'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Track } from '@samenspoor/shared/model/track'
import type { Schedule, ScheduledItem, ScheduledLink } from '@samenspoor/shared/schedule/schedule'
import { type Connection, connectAll, type Stop } from './connections.ts'
import { type Box, type Label, placeLabel, terminalText, textWidth } from './labels.ts'
import { mainStations, type Station, solidUntil, stationDay } from './stations.ts'
import { type TimeScale, timeScale } from './time-scale.ts'

export interface PlacedStation {
  readonly key: ItemKey
  readonly scheduled: ScheduledItem
  readonly x: number
  readonly y: number
  readonly label: Label | null
  /** Where a line ends the item is a sign with its name instead of a dot. */
  readonly sign: { readonly text: string; readonly width: number } | null
}

interface TrackLine {
  readonly track: Track
  readonly y: number
  readonly solid: readonly [number, number] | null
  readonly dotted: readonly [number, number] | null
}

/** Decisions that fall together, on one bar across the lines. */
interface Joint {
  readonly x: number
  readonly top: number
  readonly bottom: number
}

export interface NetworkLayout {
  readonly height: number
  readonly scale: TimeScale
  readonly lines: readonly TrackLine[]
  readonly stations: readonly PlacedStation[]
  readonly joints: readonly Joint[]
  readonly connections: readonly Connection[]
}

const LEFT = 176
const RIGHT = 28
const FIRST_LINE = 102
const ROW = 88
const BELOW_LAST = 64
const SIGN_HEIGHT = 24
const AWAY_FROM_LINE = 13
const AWAY_FROM_BAR = 16

/** Where everything on the map stands, for a drawing of this width. */
export function networkLayout(plan: Plan, schedule: Schedule, width: number): NetworkLayout {
  const all = datedItems(schedule)
  const lastDay = all.reduce((last, { day }) => maxDate(last, day), addDays(schedule.today, 365))
  const scale = timeScale(schedule.today, lastDay, LEFT, width - RIGHT)
  const y = new Map(plan.tracks.map(({ id }, index) => [id as string, FIRST_LINE + index * ROW]))
  const taken: Box[] = []
  const lines: TrackLine[] = []
  const unlabelled: Omit<PlacedStation, 'label'>[] = []
  for (const track of plan.tracks) {
    const onTrack = all.filter(({ scheduled, day }) => scheduled.item.track === track.id && scale.contains(day))
    const stations = mainStations(onTrack, scale.x, schedule)
    const lineY = y.get(track.id) ?? FIRST_LINE
    lines.push(lineOf(track, lineY, stations, scale))
    for (const [index, station] of stations.entries()) {
      const sign = index === stations.length - 1 ? signOf(station, scale) : null
      const x = scale.x(station.day)
      unlabelled.push({ key: station.key, scheduled: station.scheduled, x, y: lineY, sign })
      taken.push({ x: x - 10, y: lineY - 12, width: sign?.width ?? 20, height: SIGN_HEIGHT })
    }
  }
  const joints = jointsOf(unlabelled, schedule)
  for (const { x, top, bottom } of joints) taken.push({ x: x - 14, y: top - 15, width: 28, height: bottom - top + 30 })
  const connections = connectionsOf(all, schedule, scale, y, joints, taken)
  const byWeight = [...unlabelled].sort((a, b) => rank(a.scheduled) - rank(b.scheduled) || a.x - b.x)
  const labels = new Map<ItemKey, Label | null>()
  for (const { key, scheduled, x, y: lineY, sign } of byWeight) {
    const away = joints.some((joint) => joint.x === x) ? AWAY_FROM_BAR : AWAY_FROM_LINE
    const bounds = { left: LEFT - 24, right: width - 8 }
    labels.set(key, sign ? null : placeLabel(scheduled.item, { x, y: lineY, away }, taken, bounds))
  }
  return {
    height: FIRST_LINE + (plan.tracks.length - 1) * ROW + BELOW_LAST,
    scale,
    lines,
    stations: unlabelled.map((station) => ({ ...station, label: labels.get(station.key) ?? null })),
    joints,
    connections,
  }
}

function datedItems(schedule: Schedule): Station[] {
  const stations: Station[] = []
  for (const [key, scheduled] of schedule.items) {
    const day = stationDay(scheduled)
    if (day !== null) stations.push({ key, scheduled, day })
  }
  return stations
}

const rank = ({ item }: ScheduledItem): number => (item.kind === 'decision' ? 0 : item.kind === 'milestone' ? 1 : 2)

function lineOf(track: Track, y: number, stations: readonly Station[], scale: TimeScale): TrackLine {
  const last = stations.at(-1)
  const hinge = stations[solidUntil(stations)]
  const solidEnd = hinge === undefined ? scale.left : scale.x(hinge.day)
  const end = last === undefined ? scale.left : scale.x(last.day)
  return {
    track,
    y,
    solid: hinge === undefined ? null : [scale.left, solidEnd],
    dotted: end > solidEnd ? [solidEnd + (hinge === undefined ? 0 : 24), end] : null,
  }
}

function signOf({ scheduled: { item }, day }: Station, scale: TimeScale): PlacedStation['sign'] {
  if (item.kind !== 'milestone') return null
  const text = terminalText(item)
  const width = textWidth(text) + 30
  return scale.x(day) + width <= scale.right + RIGHT ? { text, width } : null
}

/** Knelpunten across lines, and conflicts on one line. */
function connectionsOf(
  all: readonly Station[],
  schedule: Schedule,
  scale: TimeScale,
  y: ReadonlyMap<string, number>,
  joints: readonly Joint[],
  taken: Box[],
): Connection[] {
  const day = new Map<ItemKey, PlainDate>(all.map((station) => [station.key, station.day]))
  const stopOf = (key: ItemKey, track: string): Stop | null => {
    const at = day.get(key)
    const lineY = y.get(track)
    if (at === undefined || lineY === undefined || !scale.contains(at)) return null
    const x = scale.x(at)
    const bar = joints.find((joint) => joint.x === x && joint.top <= lineY && joint.bottom >= lineY) ?? null
    return { x, y: lineY, bar }
  }
  const drawn = [...schedule.links.values()].filter(isDrawn).sort(conflictsFirst)
  return connectAll(
    drawn.flatMap((link) => {
      const from = stopOf(link.from, link.link.from.track)
      const to = stopOf(link.to, link.link.to.track)
      return from && to ? [{ link, from, to }] : []
    }),
    taken,
  )
}

const isDrawn = ({ state, link: { from, to } }: ScheduledLink): boolean =>
  state === 'conflict' || (state === 'possible-conflict' && from.track !== to.track)

const conflictsFirst = (a: ScheduledLink, b: ScheduledLink): number =>
  Number(b.state === 'conflict') - Number(a.state === 'conflict') || (a.key < b.key ? -1 : 1)

/** "Tegelijk" that works out, and coupled decisions: those stand at the same place, so one bar holds them. */
function jointsOf(stations: readonly Omit<PlacedStation, 'label'>[], schedule: Schedule): Joint[] {
  const placed = new Map(stations.map((station) => [station.key, station]))
  const joints = new Map<number, Joint>()
  for (const [first, second] of pairsOf(schedule)) {
    const [a, b] = [placed.get(first), placed.get(second)]
    if (!a || !b || a.y === b.y || a.x !== b.x) continue
    const known = joints.get(a.x)
    const top = Math.min(a.y, b.y, known?.top ?? a.y)
    const bottom = Math.max(a.y, b.y, known?.bottom ?? a.y)
    joints.set(a.x, { x: a.x, top, bottom })
  }
  return [...joints.values()]
}

function* pairsOf({ links, couplings }: Schedule): Generator<readonly [ItemKey, ItemKey]> {
  for (const { link, state, from, to } of links.values()) {
    if (link.type === 'together' && state === 'feasible') yield [from, to]
  }
  for (const { members } of couplings) {
    for (const [index, { key }] of members.entries()) {
      const before = members[index - 1]
      if (before) yield [before.key, key]
    }
  }
}
