import type { ReactNode } from 'react'

interface FormButtonsProps {
  /** The word on the button that sends the form. */
  readonly submit: string
  readonly cancel: string
  readonly onCancel: () => void
  readonly isDisabled?: boolean
  /** The element that says why it cannot be sent. */
  readonly describedBy?: string | undefined
  readonly isSmall?: boolean
  /** Buttons beside these two. */
  readonly children?: ReactNode
}

/** The last line of a form: send it, or leave everything as it was. */
export function FormButtons({
  submit,
  cancel,
  onCancel,
  isDisabled,
  describedBy,
  isSmall,
  children,
}: FormButtonsProps) {
  const size = isSmall ? ' s' : ''
  return (
    <div className="form-buttons">
      <button type="submit" className={`btn p${size}`} disabled={isDisabled} aria-describedby={describedBy}>
        {submit}
      </button>
      <button type="button" className={`btn ghost${size}`} onClick={onCancel}>
        {cancel}
      </button>
      {children}
    </div>
  )
}
