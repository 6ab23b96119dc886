import type { LinkType } from '@samenspoor/shared/model/entities/link'
import type { Shape } from '../bars/bar-shape.ts'

/** A side at which a line may touch an item: left, right, or the top or bottom of a marker. */
export interface Port {
  /** -1: at the left, 1: at the right, 0: at the top or bottom, whichever faces the other item. */
  readonly direction: -1 | 0 | 1
  readonly x: number
  /** Half the height of the item: where a line at the top or bottom begins. */
  readonly reach: number
  /** The part of the offset of a line that there is room for. */
  readonly spread: number
}

/** Which of the lines at one end of an item a line is. */
export interface EndPlace {
  /** Pixels below the middle of a bar. */
  readonly offset: number
  /** So many lines turn nearer to the item. */
  readonly depth: number
  /** Pixels further from the item where the line crosses between two rows. */
  readonly aside: number
}

/** Of a line that is alone. */
const ALONE: EndPlace = { offset: 0, depth: 0, aside: 0 }
/** A marker is narrow at its sides and at its top. */
const MARKER_SPREAD = 0.75

/** Where a line may touch the drawing of an item. */
export interface LinkEnd {
  readonly row: number
  readonly ports: readonly Port[]
  readonly place: EndPlace
}

export type Side = 'start' | 'finish'

const SIDES: Record<LinkType, { readonly from: Side; readonly to: Side }> = {
  FS: { from: 'finish', to: 'start' },
  SS: { from: 'start', to: 'start' },
  FF: { from: 'finish', to: 'finish' },
  SF: { from: 'start', to: 'finish' },
  together: { from: 'finish', to: 'finish' },
}

/** The end of a link at this side of an item looks to the left (-1) or the right (1). */
export const directionOf = (side: Side): -1 | 1 => (side === 'start' ? -1 : 1)

export const sidesOf = (type: LinkType): { readonly from: Side; readonly to: Side } => SIDES[type]

/**
 * The ports of an item; null when nothing is drawn for it. A bar is touched at the end that the link is about. The
 * start and finish of a marker are the same day, so a line may come from wherever there is room.
 */
export function linkEnd(shape: Shape, row: number, side: Side, place = ALONE): LinkEnd | null {
  switch (shape.kind) {
    case 'text':
      return null
    case 'bar': {
      const port: Port =
        side === 'start'
          ? { direction: -1, x: shape.x, reach: 8, spread: 1 }
          : { direction: 1, x: shape.x + shape.width, reach: 8, spread: 1 }
      return { row, ports: [port], place }
    }
    case 'moment': {
      const { x, reach } = shape
      const spread = MARKER_SPREAD
      const beside = side === 'start' ? -1 : 1
      return {
        row,
        ports: [
          { direction: 0, x, reach, spread },
          { direction: beside, x: x + beside * (reach + 1), reach, spread },
          { direction: -beside as -1 | 1, x: x - beside * (reach + 1), reach, spread },
        ],
        place,
      }
    }
  }
}

/** The station of a marker in a folded track is this large; elsewhere its line is three pixels thick. */
const STATION = 3

/** Where a line touches what an item is folded away in: from above or below, at the day that the link is about. */
export function foldedEnd(shape: Shape, row: number, side: Side, place: EndPlace, isTrack: boolean): LinkEnd | null {
  const [port] = linkEnd(shape, row, side)?.ports ?? []
  if (!port) return null
  const reach = !isTrack ? port.reach : shape.kind === 'moment' ? STATION : 0
  return { row, ports: [{ direction: 0, x: port.x, reach, spread: 1 }], place }
}
