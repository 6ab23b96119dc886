import { TRACK_PALETTES } from '@samenspoor/shared/model/track'

/** Hatching and fading per track colour, used by every bar. Each carries its own class: colours resolve where they are defined. */
export function TrackPatterns() {
  return (
    <svg className="tl-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {TRACK_PALETTES.map((palette) => (
          <PalettePatterns key={palette} palette={palette} />
        ))}
      </defs>
    </svg>
  )
}

function PalettePatterns({ palette }: { palette: string }) {
  return (
    <>
      <pattern
        id={`tl-hatch-${palette}`}
        className={`t-${palette}`}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <rect className="hatch-ground" width="7" height="7" />
        <rect className="hatch-line" width="7" height="3" />
      </pattern>
      {(['tint', 'solid'] as const).map((fill) =>
        (['left', 'right'] as const).map((side) => (
          <linearGradient
            key={`${fill} ${side}`}
            id={`tl-${fill}-${side}-${palette}`}
            className={`t-${palette} ${fill}`}
          >
            <stop offset="0" stopOpacity={side === 'left' ? 0 : 1} />
            <stop offset="1" stopOpacity={side === 'left' ? 1 : 0} />
          </linearGradient>
        )),
      )}
    </>
  )
}
