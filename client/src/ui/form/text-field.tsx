import { type ComponentProps, useId } from 'react'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What is wrong, in words; then `hint` is not shown. */
  readonly problem: string | undefined
  readonly hint?: string
  readonly inputMode?: ComponentProps<'input'>['inputMode']
  readonly hasAutoFocus?: boolean
  /** Several lines. */
  readonly isLong?: boolean
}

/** A text field with what is wrong in it, in words, under it. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, problem, hint, inputMode, hasAutoFocus = false, isLong = false } = props
  const [fieldId, wordsId] = [useId(), useId()]
  const words = problem ?? hint
  const field = {
    id: fieldId,
    className: 'field',
    value,
    autoComplete: 'off',
    autoFocus: hasAutoFocus,
    'aria-invalid': problem !== undefined,
    'aria-describedby': words === undefined ? undefined : wordsId,
  }
  return (
    <div className="form-field">
      <label htmlFor={fieldId}>{label}</label>
      {isLong ? (
        <textarea {...field} rows={4} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...field} inputMode={inputMode} onChange={(event) => onChange(event.target.value)} />
      )}
      {words !== undefined && (
        <p id={wordsId} className={problem ? 'form-error' : 'form-hint'} role={problem ? 'alert' : undefined}>
          {words}
        </p>
      )}
    </div>
  )
}
