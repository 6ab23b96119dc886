import { formatDateWithWeekday } from '@samenspoor/shared/dates/format'
import type { PlainDate } from '@samenspoor/shared/dates/plain-date'
import type { StepDay } from '@samenspoor/shared/schedule/windows/route'
import { ROUTE_BODY_NL, WINDOW_NL } from '../../../nl/item/decisions.ts'

interface RouteStepsProps {
  readonly title: string
  readonly steps: readonly StepDay[]
  readonly today: PlainDate
}

/** The steps of a besluitroute, each with the last day on which it can be taken. */
export function RouteSteps({ title, steps, today }: RouteStepsProps) {
  if (steps.length === 0) return null
  return (
    <div className="window-route">
      <h4 id="item-route">{title}</h4>
      <ol aria-labelledby="item-route">
        {steps.map((step, index) => (
          <li
            key={`${index} ${step.title}`}
            className={step.lastDay !== null && step.lastDay < today ? 'past' : undefined}
          >
            <span className="window-step">
              {step.title}
              {!step.title.toLowerCase().includes(ROUTE_BODY_NL[step.body].toLowerCase()) && (
                <span className="muted sm"> {ROUTE_BODY_NL[step.body]}</span>
              )}
            </span>
            <StepEnd lastDay={step.lastDay} today={today} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function StepEnd({ lastDay, today }: { lastDay: PlainDate | null; today: PlainDate }) {
  if (lastDay === null) return <span className="window-late">{WINDOW_NL.noMeeting}</span>
  return (
    <span className="window-day">
      {lastDay < today && <b className="window-late">{WINDOW_NL.stepPast}, </b>}
      {formatDateWithWeekday(lastDay)}
    </span>
  )
}
