import { TRACK_PALETTES } from '@samenspoor/shared/model/track'
import type { PictureColours, TrackColours } from '../content/picture-content.ts'

/**
 * The colours of the light theme, whatever theme the screen has: paper is white. They are read from the tokens, by an
 * element that has that theme.
 */
export function lightColours(): PictureColours {
  const probe = document.createElement('div')
  probe.dataset.theme = 'light'
  probe.hidden = true
  document.body.append(probe)
  const style = getComputedStyle(probe)
  const colour = (token: string): string => style.getPropertyValue(`--${token}`).trim()
  const trackColours = (palette: string): TrackColours => ({
    line: colour(palette),
    text: colour(`${palette}-text`),
    tint: colour(`${palette}-tint`),
    mid: colour(`${palette}-mid`),
    on: colour(`${palette}-on`),
  })
  const colours: PictureColours = {
    surface: colour('surface'),
    surface2: colour('surface-2'),
    sunken: colour('sunken'),
    ink: colour('ink'),
    ink2: colour('ink-2'),
    ink3: colour('ink-3'),
    onInk: colour('on-ink'),
    line: colour('line'),
    line2: colour('line-2'),
    lineControl: colour('line-control'),
    grid: colour('grid'),
    gridStrong: colour('grid-strong'),
    danger: colour('danger'),
    dangerTint: colour('danger-tint'),
    onDanger: colour('on-danger'),
    warn: colour('warn'),
    warnGraphic: colour('warn-graphic'),
    onWarn: colour('on-warn'),
    tracks: Object.fromEntries(
      TRACK_PALETTES.map((palette) => [palette, trackColours(palette)]),
    ) as PictureColours['tracks'],
  }
  probe.remove()
  return colours
}
