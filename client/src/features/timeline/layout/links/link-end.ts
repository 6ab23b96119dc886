import type { LinkType } from '@samenspoor/shared/model/link'
import type { Shape } from './bar-shape.ts'

/** Where a line may touch the drawing of an item. */
export interface LinkEnd {
  readonly row: number
  /** The side at which the line leaves or arrives. */
  readonly side: 'left' | 'right'
  readonly x: number
  /** A marker can also be touched at its top or bottom: the middle, and half its height. */
  readonly marker: { readonly x: number; readonly reach: number } | null
}

const SIDES: Record<LinkType, readonly [LinkEnd['side'], LinkEnd['side']]> = {
  FS: ['right', 'left'],
  SS: ['left', 'left'],
  FF: ['right', 'right'],
  SF: ['left', 'right'],
  together: ['right', 'right'],
}

export function sidesOf(type: LinkType): readonly [from: LinkEnd['side'], to: LinkEnd['side']] {
  return SIDES[type]
}

/** The end of a line at this item; null when nothing is drawn for it. */
export function linkEnd(shape: Shape, row: number, side: LinkEnd['side']): LinkEnd | null {
  switch (shape.kind) {
    case 'text':
      return null
    case 'bar':
      return { row, side, x: side === 'left' ? shape.x : shape.x + shape.width, marker: null }
    case 'moment': {
      const { x, reach } = shape
      return { row, side, x: side === 'left' ? x - reach : x + reach, marker: { x, reach } }
    }
  }
}
