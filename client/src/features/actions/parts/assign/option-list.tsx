import { type ReactNode, useEffect } from 'react'
import { ACTIONS_NL } from '../../../../nl/actions.ts'

interface OptionListProps {
  readonly id: string
  readonly label: string
  readonly options: readonly { readonly key: string; readonly content: ReactNode }[]
  readonly active: number
  readonly onChoose: (index: number) => void
  /** What Enter does. */
  readonly enter: string
}

/** The list under a text field. The field keeps the focus and handles the keys; `id` names its options: `{id}-{index}`. */
export function OptionList({ id, label, options, active, onChoose, enter }: OptionListProps) {
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  return (
    <>
      <div className="options" role="listbox" id={id} aria-label={label} tabIndex={-1}>
        {options.map(({ key, content }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled in the text field
          <div
            key={key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={`option${index === active ? ' hi' : ''}`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(index)}
          >
            {content}
          </div>
        ))}
      </div>
      <div className="ft3" aria-hidden="true">
        <kbd>↓</kbd> {ACTIONS_NL.keyChoose} <kbd>Enter</kbd> {enter}
      </div>
    </>
  )
}
