import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { signOut } from '../../../api/me.ts'
import { ACCOUNT_NL } from '../../../nl/app/account.ts'
import { APP_NL } from '../../../nl/app/app.ts'
import { TOGETHER_NL } from '../../../nl/together/together.ts'
import { useCommands } from '../../../parts/commands/use-commands.ts'
import { doesWorkWait, markWork } from '../../../sync/kept/kept-mark.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useRights } from '../../../sync/use-rights.ts'
import { useIsLoaded, useSaveState } from '../../../sync/use-view.ts'
import { late } from '../../../ui/late/late.tsx'
import { Avatar } from '../../../ui/marks/avatar.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { useToast } from '../../../ui/toast/toast.tsx'
import { tellSignedOut } from '../../signed-out-elsewhere.ts'
import { applyTheme, storedTheme, THEMES, type Theme } from '../../theme.ts'
import {
  ANNOUNCEMENT_LEVELS,
  announcementLevel,
  chooseAnnouncementLevel,
} from '../../together/announcements/announcement-level.ts'
import { VERSIONS_PATH } from '../../views.ts'
import { whoDialog } from './who-dialog-state.ts'

const CalendarDialog = late(() => import('../calendar/calendar-dialog.tsx').then((module) => module.CalendarDialog))

/**
 * My account: light or dark, how much is said of others, the kalender and the versies of the programme, and signing out.
 * Signing out waits until everything is saved and the server knows of it: whoever believes that they are signed out leaves
 * the computer to others.
 */
export function AccountMenu() {
  const { me } = useRights()
  const { programme } = useProgramme()
  const [, navigate] = useLocation()
  const save = useSaveState()
  const queries = useQueryClient()
  const showToast = useToast()
  const [theme, setTheme] = useState(storedTheme)
  const [level, setLevel] = useState(announcementLevel)
  const isLoaded = useIsLoaded()
  const [isCalendar, setIsCalendar] = useState(false)
  const waiting = 'waiting' in save ? save.waiting : 0
  const leave = async () => {
    const kept = await import('../../../sync/kept/kept-store.ts').catch(() => null)
    // Also what waits in another window, or of another programme.
    const counted = await kept?.countWork().catch(() => null)
    const all = Math.max(waiting, counted ?? 0)
    if (all > 0) return showToast({ text: ACCOUNT_NL.signOutWaiting(all), tone: 'danger' })
    if (counted === 0) markWork(false)
    try {
      await signOut()
      // Work that the browser does not give for the moment is there when it does again.
      if (!doesWorkWait()) await kept?.clearKept()
    } catch {
      return showToast({ text: ACCOUNT_NL.signOutFailed, tone: 'danger' })
    }
    tellSignedOut()
    await queries.resetQueries()
  }
  const choose = (choice: Theme) => {
    applyTheme(choice)
    setTheme(choice)
  }
  useCommands({
    'theme-system': () => choose('system'),
    'theme-light': () => choose('light'),
    'theme-dark': () => choose('dark'),
    calendar: isLoaded ? () => setIsCalendar(true) : undefined,
    'sign-out': () => void leave(),
  })
  return (
    <>
      <Menu
        label={ACCOUNT_NL.account(me.name)}
        className="me"
        title={`${me.name}, ${me.title}`}
        choices={[
          ...THEMES.map((choice) => ({
            id: `theme-${choice}`,
            label: `${ACCOUNT_NL.theme}: ${ACCOUNT_NL.themes[choice]}`,
            isChecked: theme === choice,
            onChoose: () => choose(choice),
          })),
          ...ANNOUNCEMENT_LEVELS.map((choice) => ({
            id: `announcements-${choice}`,
            label: `${TOGETHER_NL.announcements}: ${TOGETHER_NL.announcementLevels[choice]}`,
            isChecked: level === choice,
            onChoose: () => {
              chooseAnnouncementLevel(choice)
              setLevel(choice)
            },
          })),
          {
            id: 'who',
            label: TOGETHER_NL.whoKey(TOGETHER_NL.who),
            isDisabled: !isLoaded,
            onChoose: () => whoDialog.set(true),
          },
          {
            id: 'calendar',
            label: APP_NL.calendar,
            isDisabled: !isLoaded,
            onChoose: () => setIsCalendar(true),
          },
          {
            id: 'versions',
            label: APP_NL.versions,
            isDisabled: !isLoaded,
            onChoose: () => navigate(`/p/${programme.id}/${VERSIONS_PATH}`),
          },
          { id: 'sign-out', label: ACCOUNT_NL.signOut, onChoose: () => void leave() },
        ]}
      >
        <span className={`p${me.colour}`}>
          <Avatar person={me} size={28} />
        </span>
      </Menu>
      {isCalendar && <CalendarDialog onClose={() => setIsCalendar(false)} />}
    </>
  )
}
