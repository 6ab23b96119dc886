import { Icon } from '../../../../ui/marks/icon.tsx'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'
import type { Band, WindowDrawing } from '../../layout/windows/window-drawing.ts'

const MIDDLE = ROW_HEIGHT / 2
const TOP = 5
const HEIGHT = 16
const CLOCK = 15

/** besluitvenster: the time to decide up to the flag, and dots over the notice period to the start that follows. */
export function WindowBand({ drawing: { band, isMissed, next } }: { drawing: WindowDrawing }) {
  return (
    <>
      <BandDrawing band={band} tone={isMissed ? 'missed' : 'open'} />
      {next && <BandDrawing band={next} tone="next" />}
    </>
  )
}

function BandDrawing({ band, tone }: { band: Band; tone: 'open' | 'missed' | 'next' }) {
  const { from, to, word, notice } = band
  return (
    <span className={`win ${tone}`} aria-hidden="true">
      <svg className="whisk" width="1" height={ROW_HEIGHT} aria-hidden="true" focusable="false">
        <rect className="wf" x={from} y={TOP} width={to - from} height={HEIGHT} />
        <path className="wt" d={`M${from} ${TOP + HEIGHT - 1}H${to}M${from + 1} ${TOP + HEIGHT - 6}v6`} />
        <path className="pole" d={`M${to - 1} ${TOP - 2}V${TOP + HEIGHT + 2}`} />
        <path className="flag" d={`M${to} ${TOP - 2}h9l-2.5 3.5 2.5 3.5h-9z`} />
        {notice && (
          <>
            <path className="dots" d={`M${notice.from} ${MIDDLE}H${notice.to - 8}`} />
            <path className="head" d={`M${notice.to - 6} ${MIDDLE - 4}l5 4-5 4`} />
          </>
        )}
      </svg>
      {word && (
        <span className="win-word" style={{ left: word.x }}>
          {tone !== 'next' && <Icon name="clock" size={CLOCK - 4} />}
          {word.text}
        </span>
      )}
      {notice?.chip && (
        <span className="win-chip" style={{ left: notice.chip.x }}>
          {notice.chip.text}
        </span>
      )}
    </span>
  )
}
