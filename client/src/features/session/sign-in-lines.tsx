/** Where the first stations stand on their lines, in pixels of the drawing. */
const STATIONS = [
  { track: 'wmo', y: 104, at: [60, 160] },
  { track: 'jeugd', y: 310, at: [90, 210] },
  { track: 'wi', y: 516, at: [60, 150] },
] as const

/** Three lines that come together and share their stations: what the product is about, beside who signs in. */
export function SignInLines() {
  return (
    <div className="sign-in-lines">
      <svg viewBox="0 0 800 620" preserveAspectRatio="xMinYMid meet" aria-hidden="true" focusable="false">
        <path className="t-wmo" d="M-60 104H180C300 104 300 294 420 294H2400" />
        <path className="t-jeugd" d="M-60 310H2400" />
        <path className="t-wi" d="M-60 516H180C300 516 300 326 420 326H2400" />
        {STATIONS.flatMap(({ track, y, at }) =>
          at.map((x) => <circle key={`${track} ${x}`} className={`t-${track}`} cx={x} cy={y} r="13" />),
        )}
        {[478, 668].map((x) => (
          <rect key={x} x={x} y="270" width="46" height="80" rx="23" />
        ))}
      </svg>
    </div>
  )
}
