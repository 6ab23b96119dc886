import type { LinkKey } from '@samenspoor/shared/model/plan'
import type { ScheduledLink } from '@samenspoor/shared/schedule/schedule'
import { LINK_REASON_SHORT_NL } from '../../../nl/common.ts'
import { type Box, overlaps, textWidth } from './labels.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** A station as a line sees it. `bar` is how far the bar of decisions that fall together reaches, when it is in one. */
export interface Stop extends Point {
  readonly bar: { readonly top: number; readonly bottom: number } | null
}

export interface Connection {
  readonly key: LinkKey
  readonly link: ScheduledLink
  readonly path: string
  readonly arrow: string
  readonly badge: Point
  readonly label: Point | null
}

/** Lines of one link: down or up from the one, along a channel, and down or up to the other. */
interface Route {
  readonly start: Point
  readonly end: Point
  readonly channel: number
  /** Touches the bar of the one or the other at its side instead of its top or bottom. */
  readonly leavesSideways: boolean
  readonly arrivesSideways: boolean
}

const RADIUS = 8
const FROM_LINE = 13
const FROM_BAR = 16
/** How far from the line of the item that waits the channel runs, and how far apart two of those are. */
const CHANNEL = 28
const CHANNEL_STEP = 13
const CHANNELS = 3
const NUDGE = 5
const BADGE = 18
const TEXT_HEIGHT = 16

/** Draws knelpunten, each from the item that must come first to the one that waits. Reserves the room they take. */
export function connectAll(
  links: readonly { readonly link: ScheduledLink; readonly from: Stop; readonly to: Stop }[],
  taken: Box[],
): Connection[] {
  const routes = links.map(({ from, to }, index) => routeOf(from, to, index % CHANNELS))
  const badges = routes.map((route) => placeBadge(route, taken))
  for (const route of routes) taken.push(...boxesOf(route))
  return links.flatMap(({ link }, index) => {
    const [route, badge] = [routes[index], badges[index]]
    if (!route || !badge) return []
    const label = placeText(link, badge, route, taken)
    return [{ key: link.key, link, path: pathOf(route), arrow: arrowOf(route), badge, label }]
  })
}

function routeOf(from: Stop, to: Stop, slot: number): Route {
  const isSameLine = from.y === to.y
  const down = isSameLine || to.y > from.y ? 1 : -1
  const nudge = (slot - 1) * NUDGE
  const reach = CHANNEL + slot * CHANNEL_STEP
  const channel = isSameLine ? from.y + reach : to.y - down * reach
  const side = Math.sign(to.x - from.x) || 1
  const isBeside = (stop: Stop) => stop.bar !== null && channel > stop.bar.top && channel < stop.bar.bottom
  const isBent = Math.abs(to.x - from.x) >= RADIUS * 3
  const [leavesSideways, arrivesSideways] = [isBent && isBeside(from), isBent && isBeside(to)]
  return {
    channel,
    leavesSideways,
    arrivesSideways,
    start: leavesSideways
      ? { x: from.x + side * FROM_BAR, y: channel }
      : { x: from.x + nudge, y: from.y + down * FROM_LINE },
    end: arrivesSideways
      ? { x: to.x - side * FROM_BAR, y: channel }
      : { x: (isBent ? to.x : from.x) + nudge, y: to.y + (isSameLine ? 1 : -down) * FROM_LINE },
  }
}

function pathOf({ start, end, channel, leavesSideways, arrivesSideways }: Route): string {
  if (start.x === end.x) return `M${start.x} ${start.y}V${end.y}`
  const side = end.x > start.x ? 1 : -1
  const into = channel > start.y ? 1 : -1
  const out = end.y > channel ? 1 : -1
  const first = leavesSideways
    ? ''
    : `V${channel - into * RADIUS}Q${start.x} ${channel} ${start.x + side * RADIUS} ${channel}`
  const last = arrivesSideways
    ? `H${end.x}`
    : `H${end.x - side * RADIUS}Q${end.x} ${channel} ${end.x} ${channel + out * RADIUS}V${end.y}`
  return `M${start.x} ${start.y}${first}${last}`
}

function arrowOf({ start, end, channel, arrivesSideways }: Route): string {
  if (arrivesSideways) {
    const side = end.x > start.x ? 1 : -1
    return `M${end.x - side * 6} ${end.y - 5}l${side * 6} 5 ${-side * 6} 5`
  }
  const down = end.y > (start.x === end.x ? start.y : channel) ? 1 : -1
  return `M${end.x - 5} ${end.y - down * 6}l5 ${down * 6} 5 ${-down * 6}`
}

function boxesOf({ start, end, channel }: Route): Box[] {
  const upright = (x: number, a: number, b: number): Box => ({
    x: x - 3,
    y: Math.min(a, b),
    width: 6,
    height: Math.abs(a - b),
  })
  if (start.x === end.x) return [upright(start.x, start.y, end.y)]
  const left = Math.min(start.x, end.x)
  const along: Box = { x: left, y: channel - 3, width: Math.abs(start.x - end.x), height: 6 }
  return [upright(start.x, start.y, channel), along, upright(end.x, channel, end.y)]
}

/** The middle of the channel, or the nearest place along it where nothing else is. */
function placeBadge({ start, end, channel }: Route, taken: Box[]): Point {
  const middle = (start.x + end.x) / 2
  const reach = Math.max(0, Math.abs(end.x - start.x) / 2 - BADGE)
  for (let offset = 0; offset <= reach; offset += BADGE) {
    for (const x of [middle + offset, middle - offset]) {
      const box = badgeBox({ x, y: channel })
      if (taken.some((other) => overlaps(box, other))) continue
      taken.push(box)
      return { x, y: channel }
    }
  }
  const badge = { x: middle, y: channel }
  taken.push(badgeBox(badge))
  return badge
}

const badgeBox = ({ x, y }: Point): Box => ({ x: x - BADGE / 2, y: y - BADGE / 2, width: BADGE, height: BADGE })

/** The reason in a few words beside the badge or behind the end of the channel; null when there is no room. */
function placeText(link: ScheduledLink, badge: Point, { start, end }: Route, taken: Box[]): Point | null {
  const width = textWidth(LINK_REASON_SHORT_NL[link.reason]) + 8
  const beside = BADGE / 2 + 4
  const [first, last] = [Math.min(start.x, end.x), Math.max(start.x, end.x)]
  const places: Point[] = [
    { x: badge.x + beside, y: badge.y },
    { x: badge.x - beside - width, y: badge.y },
    { x: last + beside, y: badge.y },
    { x: first - beside - width, y: badge.y },
    { x: badge.x - width / 2, y: badge.y + BADGE },
    { x: badge.x - width / 2, y: badge.y - BADGE },
  ]
  for (const { x, y } of places) {
    const box: Box = { x, y: y - TEXT_HEIGHT / 2, width, height: TEXT_HEIGHT }
    if (taken.some((other) => overlaps(box, other))) continue
    taken.push(box)
    return { x: x + 3, y: y + 4.5 }
  }
  return null
}
