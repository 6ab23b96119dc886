import { APP_NL } from '../../../../nl/app/app.ts'
import { late } from '../../../../ui/late/late.tsx'
import { lateQuietly } from '../../../../ui/late/late-quietly.tsx'
import { Icon } from '../../../../ui/marks/icon.tsx'
import { Menu } from '../../../../ui/menu.tsx'
import type { Shareable } from '../../share/use-share.ts'

const MoreMenu = late(() => import('./more-menu.tsx').then((module) => module.MoreMenu))
const ShareCommands = lateQuietly(() => import('../../share/share-commands.tsx').then((module) => module.ShareCommands))

/** What is not done every day, with words: pictures, numbers of rows, columns, calendar, prullenbak. */
export function MoreButton({ onColumns, ...shareable }: Shareable & { readonly onColumns: () => void }) {
  return (
    <>
      <Menu
        label={APP_NL.more}
        choices={(popup) => <MoreMenu {...popup} shareable={shareable} onColumns={onColumns} />}
      >
        <Icon name="more" />
        <span className="tl-wide">{APP_NL.more}</span>
      </Menu>
      <ShareCommands {...shareable} />
    </>
  )
}
