import type { ReactNode } from 'react'
import { Switch as AriaSwitch } from 'react-aria-components'

interface SwitchProps {
  /** The whole name, for who cannot see what stands around it. */
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly children: ReactNode
}

/** Something that is on or off, and works at once. */
export function Switch({ label, isOn, onChange, children }: SwitchProps) {
  return (
    <AriaSwitch className="switch" aria-label={label} isSelected={isOn} onChange={onChange}>
      <span className="switch-track" aria-hidden="true">
        <span className="switch-knob" />
      </span>
      {children}
    </AriaSwitch>
  )
}
