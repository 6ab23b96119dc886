import type { LinkKey } from '@samenspoor/shared/model/plan'
import type { ScheduledLink } from '@samenspoor/shared/schedule/schedule'
import { LINK_REASON_SHORT_NL } from '../../../nl/common.ts'
import { type Box, overlaps, textWidth } from './labels.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Connection {
  readonly key: LinkKey
  readonly link: ScheduledLink
  readonly path: string
  readonly arrow: string
  readonly badge: Point
  readonly label: Point | null
}

const RADIUS = 8
const FROM_LINE = 12
/** How far from the line of the item that waits the crossing part runs, and how far apart two of those are. */
const CHANNEL = 30
const CHANNEL_STEP = 9
const CHANNELS = 3
const NUDGE = 5
const BADGE = 18

/** Draws a knelpunt from the item that must come first to the one that waits, in its own channel. */
export function connect(link: ScheduledLink, from: Point, to: Point, index: number, taken: Box[]): Connection {
  const isSameLine = from.y === to.y
  const down = isSameLine || to.y > from.y ? 1 : -1
  const slot = index % CHANNELS
  const [startX, endX] = [from.x + (slot - 1) * NUDGE, to.x + (slot - 1) * NUDGE]
  const start = { x: startX, y: from.y + down * FROM_LINE }
  const arrives = isSameLine ? -1 : down
  const end = { x: endX, y: to.y - arrives * FROM_LINE }
  const channel = isSameLine ? from.y + CHANNEL + slot * CHANNEL_STEP : to.y - down * (CHANNEL + slot * CHANNEL_STEP)
  const isStraight = Math.abs(startX - endX) < RADIUS * 2
  const path = isStraight ? `M${start.x} ${start.y}L${end.x} ${end.y}` : bent(start, end, channel)
  const badge = freePlace(
    isStraight ? { x: start.x, y: channel } : { x: (startX + endX) / 2, y: channel },
    startX,
    endX,
    taken,
  )
  return { key: link.key, link, path, arrow: arrowAt(end, arrives), badge, label: labelBeside(link, badge, taken) }
}

function bent(start: Point, end: Point, channel: number): string {
  const side = end.x > start.x ? 1 : -1
  const into = channel > start.y ? 1 : -1
  const out = end.y > channel ? 1 : -1
  return [
    `M${start.x} ${start.y}`,
    `V${channel - into * RADIUS}`,
    `Q${start.x} ${channel} ${start.x + side * RADIUS} ${channel}`,
    `H${end.x - side * RADIUS}`,
    `Q${end.x} ${channel} ${end.x} ${channel + out * RADIUS}`,
    `V${end.y}`,
  ].join('')
}

const arrowAt = ({ x, y }: Point, down: number): string => `M${x - 5} ${y - down * 6}l5 ${down * 6} 5 ${-down * 6}`

/** The middle of the channel, or the nearest place along it where no other badge is. */
function freePlace(middle: Point, startX: number, endX: number, taken: Box[]): Point {
  const reach = Math.max(0, Math.abs(endX - startX) / 2 - BADGE)
  for (let offset = 0; offset <= reach; offset += BADGE) {
    for (const x of [middle.x + offset, middle.x - offset]) {
      const box = badgeBox({ x, y: middle.y })
      if (taken.some((other) => overlaps(box, other))) continue
      taken.push(box)
      return { x, y: middle.y }
    }
  }
  taken.push(badgeBox(middle))
  return middle
}

const badgeBox = ({ x, y }: Point): Box => ({ x: x - BADGE / 2, y: y - BADGE / 2, width: BADGE, height: BADGE })

function labelBeside(link: ScheduledLink, badge: Point, taken: Box[]): Point | null {
  const width = textWidth(LINK_REASON_SHORT_NL[link.reason]) + 6
  for (const x of [badge.x + BADGE / 2 + 5, badge.x - BADGE / 2 - 5 - width]) {
    const box: Box = { x, y: badge.y - 9, width, height: 17 }
    if (taken.some((other) => overlaps(box, other))) continue
    taken.push(box)
    return { x, y: badge.y + 4 }
  }
  return null
}
