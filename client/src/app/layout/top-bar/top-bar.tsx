import { formatDate } from '@samenspoor/shared/dates/format'
import { VIEWS, type View } from '@samenspoor/shared/protocol/presence'
import { useState } from 'react'
import { Link } from 'wouter'
import { APP_NL } from '../../../nl/app/app.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useIsLoaded, useView } from '../../../sync/use-view.ts'
import { late } from '../../../ui/late/late.tsx'
import { lateQuietly } from '../../../ui/late/late-quietly.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import { viewPath } from '../../views.ts'
import { Logo } from './logo.tsx'
import { SaveIndicator } from './save-indicator.tsx'
import { SearchButton } from './search-button.tsx'

const CalendarDialog = late(() => import('../calendar/calendar-dialog.tsx').then((module) => module.CalendarDialog))
/** What is on the right of the bar stands there as soon as it can be used. */
const AccountMenu = lateQuietly(() => import('./account-menu.tsx').then((module) => module.AccountMenu), {
  atOnce: true,
})
const OnlinePeople = lateQuietly(() => import('./online-people.tsx').then((module) => module.OnlinePeople))
const ReferenceDateDialog = late(() =>
  import('./reference-date-dialog.tsx').then((module) => module.ReferenceDateDialog),
)

/** Programme, views, whether all is saved, who is here, and my account. */
export function TopBar({ view }: { view: View | null }) {
  const { programme } = useProgramme()
  const isLoaded = useIsLoaded()
  return (
    <header className="top">
      <Link className="brand" href={viewPath(programme.id, 'timeline')} aria-label={APP_NL.product}>
        <Logo />
      </Link>
      <span className="prog">{programme.title}</span>
      {view && <span className="prog narrow">{APP_NL.tabs[view]}</span>}
      <nav className="tabs" aria-label={APP_NL.views}>
        {VIEWS.map((tab) => (
          <Link
            key={tab}
            href={viewPath(programme.id, tab)}
            {...(tab === view ? { 'aria-current': 'page' as const } : {})}
          >
            {APP_NL.tabs[tab]}
          </Link>
        ))}
      </nav>
      <div className="top-r">
        {isLoaded && <ReferenceDate />}
        <SaveIndicator />
        <OnlinePeople />
        <SearchButton />
        <span className="me-place">
          <AccountMenu />
        </span>
      </div>
    </header>
  )
}

/** A programme that is looked at from another day than today says so, always. */
function ReferenceDate() {
  const { plan } = useView()
  const [opened, setOpened] = useState<'date' | 'calendar' | null>(null)
  const close = () => setOpened(null)
  const { referenceDate } = plan.settings
  if (referenceDate === null) return null
  return (
    <>
      <button type="button" className="btn ghost s reference-date" onClick={() => setOpened('date')}>
        <Icon name="calendar" size={14} />
        {APP_NL.referenceDate(formatDate(referenceDate))}
      </button>
      {opened === 'date' && <ReferenceDateDialog onClose={close} onCalendar={() => setOpened('calendar')} />}
      {opened === 'calendar' && <CalendarDialog onClose={close} />}
    </>
  )
}
