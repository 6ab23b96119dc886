import { useId } from 'react'

interface CalendarFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What is wrong, in words. */
  readonly problem: string | undefined
  readonly hint?: string
  /** Several lines. */
  readonly isLong?: boolean
}

/** A text field with what is wrong in it, in words, under it. */
export function CalendarField({ label, value, onChange, problem, hint, isLong = false }: CalendarFieldProps) {
  const fieldId = useId()
  const wordsId = useId()
  const words = problem ?? hint
  const field = {
    id: fieldId,
    className: 'field',
    value,
    autoComplete: 'off',
    'aria-invalid': problem !== undefined,
    'aria-describedby': words === undefined ? undefined : wordsId,
  }
  return (
    <div className="form-field">
      <label htmlFor={fieldId}>{label}</label>
      {isLong ? (
        <textarea {...field} rows={4} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...field} onChange={(event) => onChange(event.target.value)} />
      )}
      {words !== undefined && (
        <p id={wordsId} className={problem ? 'form-error' : 'form-hint'} role={problem ? 'alert' : undefined}>
          {words}
        </p>
      )}
    </div>
  )
}
