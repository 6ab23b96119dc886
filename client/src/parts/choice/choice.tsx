import type { ReactNode } from 'react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { Icon } from '../../ui/marks/icon.tsx'
import './choice.css'

export interface ChoiceOption {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  /** A second line that explains the option. */
  readonly hint?: string
}

interface ChoiceProps {
  readonly label: string
  readonly options: readonly ChoiceOption[]
  readonly value: string
  readonly onChange: (id: string) => void
  readonly isDisabled?: boolean
  /** `field`: a form control with its label above it. `quiet`: in a table or strip that shows the label already. */
  readonly look?: 'field' | 'quiet'
}

/** One of a few values, with a shape beside the word: a select that opens a list. */
export function Choice({ label, options, value, onChange, isDisabled = false, look = 'field' }: ChoiceProps) {
  return (
    <Select
      className={`choice choice-${look}`}
      {...(look === 'quiet' ? { 'aria-label': label } : {})}
      value={value}
      onChange={(key) => key !== null && key !== value && onChange(String(key))}
      isDisabled={isDisabled}
    >
      {look === 'field' && <Label className="choice-label">{label}</Label>}
      <Button className="choice-button">
        <SelectValue className="choice-value">
          {() => {
            const chosen = options.find(({ id }) => id === value)
            return (
              <>
                {chosen?.icon}
                <span>{chosen?.label ?? value}</span>
              </>
            )
          }}
        </SelectValue>
        <Icon name="chevron-down" size={12} />
      </Button>
      <Popover className="menu pop choice-pop" placement="bottom start">
        <ListBox className="menu-list" items={options.map((option) => ({ ...option, isChosen: option.id === value }))}>
          {(option) => (
            <ListBoxItem id={option.id} className="menu-item" textValue={option.label}>
              {option.icon}
              <span className="grow col">
                <span>{option.label}</span>
                {option.hint && <span className="muted sm">{option.hint}</span>}
              </span>
              {option.isChosen && <span className="menu-check" aria-hidden="true" />}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
