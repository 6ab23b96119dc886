import { type FormEvent, useId, useState } from 'react'
import { VERSIONS_NL } from '../../nl/history/versions.ts'

/** Chooses a moment that is over; `onLook` gets it as an ISO instant. */
export function MomentForm({ onLook }: { onLook: (at: string) => void }) {
  const [words, setWords] = useState('')
  const [isTried, setIsTried] = useState(false)
  const [fieldId, errorId] = [useId(), useId()]
  const moment = new Date(words)
  const isPast = moment.getTime() <= Date.now()
  const look = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (isPast) onLook(moment.toISOString())
  }
  return (
    <form className="moment-form" onSubmit={look} aria-label={VERSIONS_NL.atMoment} noValidate>
      <h2>{VERSIONS_NL.atMoment}</h2>
      <div className="moment-line">
        <label htmlFor={fieldId}>{VERSIONS_NL.moment}</label>
        <input
          id={fieldId}
          className="field"
          type="datetime-local"
          value={words}
          aria-invalid={isTried && !isPast}
          aria-describedby={errorId}
          onChange={(event) => setWords(event.target.value)}
        />
        <button type="submit" className="btn s">
          {VERSIONS_NL.look}
        </button>
      </div>
      <p id={errorId} className="form-error" role="alert">
        {isTried && !isPast ? VERSIONS_NL.noMoment : ''}
      </p>
    </form>
  )
}
