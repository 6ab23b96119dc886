import type { View } from '@samenspoor/shared/protocol/presence'
import { Link, useLocation } from 'wouter'
import { APP_NL } from '../../nl/app/app.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { Icon } from '../../ui/marks/icon.tsx'
import type { IconName } from '../../ui/marks/icon-paths.ts'
import { Menu } from '../../ui/menu.tsx'
import { viewPath } from '../views.ts'

const ON_THE_BAR: readonly { view: View; icon: IconName }[] = [
  { view: 'timeline', icon: 'timeline' },
  { view: 'board', icon: 'board' },
  { view: 'actions', icon: 'list' },
]
const IN_THE_MENU: readonly View[] = ['dependencies', 'plan']

/** The views on a small screen, within reach of the thumb. */
export function BottomTabs({ view }: { view: View | null }) {
  const { programme } = useProgramme()
  const [, navigate] = useLocation()
  return (
    <nav className="bottom-tabs" aria-label={APP_NL.views}>
      {ON_THE_BAR.map(({ view: tab, icon }) => (
        <Link
          key={tab}
          href={viewPath(programme.id, tab)}
          {...(tab === view ? { 'aria-current': 'page' as const } : {})}
        >
          <Icon name={icon} size={20} />
          {APP_NL.tabs[tab]}
        </Link>
      ))}
      <Menu
        label={APP_NL.more}
        className="bottom-more"
        choices={IN_THE_MENU.map((tab) => ({
          id: tab,
          label: APP_NL.tabs[tab],
          isChecked: tab === view,
          onChoose: () => navigate(viewPath(programme.id, tab)),
        }))}
      >
        <Icon name="menu" size={20} />
        {APP_NL.more}
      </Menu>
    </nav>
  )
}
