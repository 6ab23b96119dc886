import type { ReactNode } from 'react'
import { Icon } from '../../../ui/marks/icon.tsx'
import type { IconName } from '../../../ui/marks/icon-paths.ts'

interface BannerProps {
  readonly tone: 'warn' | 'danger' | 'quiet'
  readonly icon: IconName
  readonly title: string
  readonly children: ReactNode
  /** Its words count along and are announced elsewhere. */
  readonly isQuiet?: boolean
  readonly buttons?: readonly { readonly label: string; readonly onPress: () => void }[]
}

/** A line over the whole width that stays as long as what it says is so. */
export function Banner({ tone, icon, title, children, isQuiet = false, buttons = [] }: BannerProps) {
  return (
    <div className={`banner ${tone}`} role={isQuiet ? undefined : tone === 'danger' ? 'alert' : 'status'}>
      <Icon name={icon} />
      <p>
        {title && <b>{title} </b>}
        {children}
      </p>
      {buttons.map(({ label, onPress }) => (
        <button key={label} type="button" className="btn s" onClick={onPress}>
          {label}
        </button>
      ))}
    </div>
  )
}
