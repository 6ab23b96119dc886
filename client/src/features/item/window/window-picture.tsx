import { formatDate } from '@samenspoor/shared/dates/format'
import type { PlainDate } from '@samenspoor/shared/dates/plain-date'
import type { DecisionWindow } from '@samenspoor/shared/schedule/windows/window-of-decision'
import type { CSSProperties, ReactNode } from 'react'
import { daysLeftNl, noticeLengthNl, WINDOW_NL } from '../../../nl/item/decisions.ts'
import { type PicturePoint, type PointKind, picturePoints } from './picture-points.ts'
import { dayAfter } from './window-words.ts'

interface WindowPictureProps {
  readonly window: DecisionWindow
  readonly today: PlainDate
}

/** Today, the flag at the last day, the notice period and the start, on one line. The sentences under it say the same. */
export function WindowPicture({ window, today }: WindowPictureProps) {
  const points = picturePoints(window, today)
  const placeOf = (kind: PointKind): number => points.find((point) => point.kind === kind)?.at ?? 0
  const flag = window.missed === null ? 'last-day' : 'next'
  const { amount } = window.rule.notice
  return (
    <div className="window-picture" aria-hidden="true">
      <Stretch
        className={`window-band${window.missed === null ? (window.isAtRisk ? ' warn' : '') : ' next'}`}
        from={placeOf('today')}
        to={placeOf(flag)}
      />
      {window.missed !== null && (
        <Stretch
          className="window-band missed"
          from={Math.min(placeOf('today'), placeOf('missed'))}
          to={Math.max(placeOf('today'), placeOf('missed'))}
        />
      )}
      <Stretch className="window-notice" from={placeOf(flag)} to={placeOf('start')}>
        <span>{amount === 0 ? WINDOW_NL.noNotice : WINDOW_NL.notice(noticeLengthNl(window.rule.notice))}</span>
      </Stretch>
      {points.map((point) => (
        <Point key={point.kind} point={point} window={window} />
      ))}
    </div>
  )
}

function Point({ point: { kind, day, at }, window }: { point: PicturePoint; window: DecisionWindow }) {
  const [above, below] = wordsOf(kind, day, window)
  const side = at < 0.1 ? ' left' : at > 0.9 ? ' right' : ''
  return (
    <span className={`window-point ${kind}${side}`} style={{ '--at': at } as CSSProperties}>
      <b className="window-above">{above}</b>
      <MarkOf kind={kind} />
      <span className="window-below">{below}</span>
    </span>
  )
}

function wordsOf(kind: PointKind, day: PlainDate, window: DecisionWindow): [above: string, below: string] {
  switch (kind) {
    case 'today':
      return [WINDOW_NL.today, '']
    case 'last-day':
      return [WINDOW_NL.before(dayAfter(day)), daysLeftNl(window.daysLeft)]
    case 'missed':
      return [WINDOW_NL.before(dayAfter(day)), WINDOW_NL.missed]
    case 'next':
      return [WINDOW_NL.before(dayAfter(day)), WINDOW_NL.nextChance]
    case 'start':
      return [formatDate(day), WINDOW_NL.start]
  }
}

function MarkOf({ kind }: { kind: PointKind }) {
  const drawing: Record<PointKind, ReactNode> = {
    today: <path className="pole" d="M2 2V26" />,
    'last-day': <FlagDrawing />,
    missed: <FlagDrawing />,
    next: <FlagDrawing />,
    start: <path className="diamond" d="M8 5l7 7-7 7-7-7z" />,
  }
  return (
    <svg className="window-mark" width="16" height="26" viewBox="0 0 16 26" aria-hidden="true">
      {drawing[kind]}
    </svg>
  )
}

function FlagDrawing() {
  return (
    <>
      <path className="pole" d="M2 0V26" />
      <path className="flag" d="M2 0h10l-3 4 3 4H2z" />
    </>
  )
}

interface StretchProps {
  readonly className: string
  readonly from: number
  readonly to: number
  readonly children?: ReactNode
}

function Stretch({ className, from, to, children }: StretchProps) {
  return (
    <span className={className} style={{ '--from': from, '--to': Math.max(from, to) } as CSSProperties}>
      {children}
    </span>
  )
}
