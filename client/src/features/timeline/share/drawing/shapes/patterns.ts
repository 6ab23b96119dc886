import { TRACK_PALETTES } from '@samenspoor/shared/model/track'
import type { PictureColours } from '../../content/picture-content.ts'
import { element, type Markup, together } from '../../markup.ts'

type Fill = 'tint' | 'solid'
type Side = 'left' | 'right'

export const hatchId = (palette: string): string => `picture-hatch-${palette}`
export const fadeId = (fill: Fill, side: Side, palette: string): string => `picture-${fill}-${side}-${palette}`

/** Hatching and fading per track colour, with their colours in them. */
export function patterns({ surface, tracks }: PictureColours): Markup {
  return element(
    'defs',
    {},
    together(
      TRACK_PALETTES.flatMap((palette) => {
        const { line, tint, mid } = tracks[palette]
        const hatch = element(
          'pattern',
          {
            id: hatchId(palette),
            width: 7,
            height: 7,
            patternUnits: 'userSpaceOnUse',
            patternTransform: 'rotate(-45)',
          },
          element('rect', { width: 7, height: 7, fill: surface }),
          element('rect', { width: 7, height: 3, fill: mid }),
        )
        const fades = (['tint', 'solid'] as const).flatMap((fill) =>
          (['left', 'right'] as const).map((side) =>
            fade(fadeId(fill, side, palette), side, fill === 'tint' ? tint : line),
          ),
        )
        return [hatch, ...fades]
      }),
    ),
  )
}

function fade(id: string, side: Side, colour: string): Markup {
  const stop = (offset: number, opacity: number) =>
    element('stop', { offset, 'stop-color': colour, 'stop-opacity': opacity })
  return element('linearGradient', { id }, stop(0, side === 'left' ? 0 : 1), stop(1, side === 'left' ? 1 : 0))
}
