import type { LinkType } from '@samenspoor/shared/model/link'
import type { Shape } from '../bar-shape.ts'

/** A side at which a line may touch an item: left, right, or the top or bottom of a marker. */
export interface Port {
  /** -1: at the left, 1: at the right, 0: at the top or bottom, whichever faces the other item. */
  readonly direction: -1 | 0 | 1
  readonly x: number
  /** Half the height of the item: where a line at the top or bottom begins. */
  readonly reach: number
}

/** Where a line may touch the drawing of an item. */
export interface LinkEnd {
  readonly row: number
  readonly ports: readonly Port[]
}

type Side = 'start' | 'finish'

const SIDES: Record<LinkType, { readonly from: Side; readonly to: Side }> = {
  FS: { from: 'finish', to: 'start' },
  SS: { from: 'start', to: 'start' },
  FF: { from: 'finish', to: 'finish' },
  SF: { from: 'start', to: 'finish' },
  together: { from: 'finish', to: 'finish' },
}

export const sidesOf = (type: LinkType): { readonly from: Side; readonly to: Side } => SIDES[type]

/**
 * The ports of an item; null when nothing is drawn for it. A bar is touched at the end that the link is about. The
 * start and finish of a marker are the same day, so a line may come from wherever there is room.
 */
export function linkEnd(shape: Shape, row: number, side: Side): LinkEnd | null {
  switch (shape.kind) {
    case 'text':
      return null
    case 'bar': {
      const port: Port =
        side === 'start'
          ? { direction: -1, x: shape.x, reach: 8 }
          : { direction: 1, x: shape.x + shape.width, reach: 8 }
      return { row, ports: [port] }
    }
    case 'moment': {
      const { x, reach } = shape
      const beside = side === 'start' ? -1 : 1
      return {
        row,
        ports: [
          { direction: 0, x, reach },
          { direction: beside, x: x + beside * (reach + 1), reach },
          { direction: -beside as -1 | 1, x: x - beside * (reach + 1), reach },
        ],
      }
    }
  }
}
