import type { ReactNode } from 'react'

interface StepButtonProps {
  readonly label: string
  /** It says so and keeps the focus: whoever presses again and again stays where they are. */
  readonly isOff: boolean
  readonly onPress: () => void
  /** The sign on it. */
  readonly children: ReactNode
}

/** A small button that is pressed again and again, such as one that moves something a place up. */
export function StepButton({ label, isOff, onPress, children }: StepButtonProps) {
  return (
    <button
      type="button"
      className="btn ghost s sq"
      aria-label={label}
      title={label}
      aria-disabled={isOff}
      onClick={isOff ? undefined : onPress}
    >
      {children}
    </button>
  )
}
