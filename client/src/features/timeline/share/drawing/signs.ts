import type { Status } from '@samenspoor/shared/model/fields/place'
import type { Track } from '@samenspoor/shared/model/track'
import type { LinkState } from '@samenspoor/shared/schedule/links/link-state'
import type { PictureColours } from '../content/picture-content.ts'
import { element, type Markup, together } from '../markup.ts'

const path = (d: string, attributes: Record<string, string | number | null> = {}): Markup =>
  element('path', { d, ...attributes })

const placed = (x: number, y: number, size: number, box: number, ...children: readonly Markup[]): Markup =>
  element('g', { transform: `translate(${round(x)} ${round(y)}) scale(${round(size / box)})` }, ...children)

const round = (value: number): number => Math.round(value * 1_000) / 1_000

/** Check, triangle or octagon, with `x` and `y` at its left top. */
export function signalMark(state: LinkState, x: number, y: number, size: number, colours: PictureColours): Markup {
  const line = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
  switch (state) {
    case 'feasible': {
      const look = { ...line, stroke: colours.ink2, 'stroke-width': 1.5 }
      return placed(
        x,
        y,
        size,
        16,
        element('circle', { cx: 8, cy: 8, r: 6.2, ...look }),
        path('M5 8.3l2.1 2.1L11 6.3', look),
      )
    }
    case 'possible-conflict': {
      const look = { ...line, stroke: colours.onWarn, 'stroke-width': 1.8 }
      return placed(
        x,
        y,
        size,
        16,
        path('M8 1.6L15 14H1z', { fill: colours.warnGraphic }),
        path('M8 6v4M8 12h.01', look),
      )
    }
    case 'conflict': {
      const look = { ...line, stroke: colours.onDanger, 'stroke-width': 1.9 }
      const sign = path('M5 1h6l4 4v6l-4 4H5l-4-4V5z', { fill: colours.danger })
      return placed(x, y, size, 16, sign, path('M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2', look))
    }
  }
}

/** The status as a shape, 13 pixels wide. */
export function statusMark(status: Status | 'late', x: number, y: number, colours: PictureColours): Markup {
  const ring = (stroke: string, more: Record<string, string | number> = {}) =>
    element('circle', { cx: 7, cy: 7, r: 5.2, fill: 'none', stroke, 'stroke-width': 1.5, ...more })
  const shapes: Record<Status | 'late', () => readonly Markup[]> = {
    planned: () => [ring(colours.ink3, { 'stroke-dasharray': '2.4 1.7' })],
    'in-progress': () => [ring(colours.ink), path('M7 1.8a5.2 5.2 0 0 1 0 10.4z', { fill: colours.ink })],
    'awaiting-decision': () => [
      ring(colours.ink),
      path('M5.6 5v4M8.4 5v4', { fill: 'none', stroke: colours.ink, 'stroke-width': 1.5 }),
    ],
    done: () => [
      element('circle', { cx: 7, cy: 7, r: 5.9, fill: colours.ink }),
      path('M4.4 7.2l1.9 1.9 3.4-3.6', { fill: 'none', stroke: colours.surface, 'stroke-width': 1.5 }),
    ],
    late: () => [
      ring(colours.warn, { 'stroke-width': 1.8 }),
      path('M7 4v3.2l-2 1.6', { fill: 'none', stroke: colours.warn, 'stroke-width': 1.8 }),
    ],
  }
  return placed(x, y, 13, 14, ...shapes[status]())
}

/** The shape of a track, in its colour. */
export function trackMark(
  track: Pick<Track, 'shape' | 'palette'>,
  x: number,
  y: number,
  colours: PictureColours,
): Markup {
  const fill = colours.tracks[track.palette].line
  const shapes: Record<Track['shape'], () => Markup> = {
    circle: () => element('circle', { cx: 6, cy: 6, r: 5, fill }),
    triangle: () => path('M6 .8L11.6 11H.4z', { fill }),
    square: () => element('rect', { x: 1, y: 1, width: 10, height: 10, rx: 1.2, fill }),
    hexagon: () => path('M3.2 1h5.6L11.6 6 8.8 11H3.2L.4 6z', { fill }),
  }
  return placed(x, y, 13, 12, shapes[track.shape]())
}

/** Before the name of what is done, 11 pixels wide. */
export const checkMark = (x: number, y: number, stroke: string): Markup =>
  placed(
    x,
    y,
    11,
    16,
    path('M3 8.5l3.2 3.2L13 5', { fill: 'none', stroke, 'stroke-width': 2, 'stroke-linecap': 'round' }),
  )

/** Before the word of a besluitvenster. */
export const clockMark = (x: number, y: number, stroke: string): Markup =>
  placed(
    x,
    y,
    11,
    16,
    together([
      path('M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 4.8V8l2.2 1.6', { fill: 'none', stroke, 'stroke-width': 1.8 }),
    ]),
  )
