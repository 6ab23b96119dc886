import { useId } from 'react'
import { PeriodEcho } from './period-echo.tsx'

interface PeriodFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (words: string) => void
  /** Says aloud how the words are read, while somebody types. */
  readonly isLive?: boolean
}

/** A field of a form for the words of a period, with how the product reads them under it. */
export function PeriodField({ label, value, onChange, isLive = false }: PeriodFieldProps) {
  const echoId = useId()
  return (
    <div className="form-field">
      <label className="form-field">
        <span>{label}</span>
        <input
          className="field"
          value={value}
          aria-describedby={echoId}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      <PeriodEcho words={value} id={echoId} isLive={isLive} />
    </div>
  )
}
