import { type KeyboardEvent, type ReactNode, useRef } from 'react'

interface SegmentedProps<T extends string> {
  /** What is chosen here. */
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: ReactNode }[]
  readonly onChange: (value: T) => void
  readonly className?: string
  /** Without it the arrow keys only move, and Space or Enter chooses: for a choice that others see at once. */
  readonly choosesWithArrows?: boolean
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** A choice of one out of a few that are all in sight: a radio group, one tab stop, arrow keys choose. */
export function Segmented<T extends string>({
  label,
  value,
  options,
  onChange,
  className = 'seg',
  choosesWithArrows = true,
}: SegmentedProps<T>) {
  const group = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])]
    const from = buttons.findIndex((button) => button.matches(':focus'))
    const index = (from + step + options.length) % options.length
    const next = options[index]
    if (!next) return
    if (choosesWithArrows) onChange(next.value)
    buttons[index]?.focus()
  }
  return (
    <div className={className} role="radiogroup" aria-label={label} ref={group} onKeyDown={onKeyDown}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  )
}
