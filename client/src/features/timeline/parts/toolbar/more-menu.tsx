import { useState } from 'react'
import { APP_NL } from '../../../../nl/app/app.ts'
import { PARTS_NL } from '../../../../nl/parts.ts'
import { SHARE_NL } from '../../../../nl/timeline/share.ts'
import { VIEWS_NL } from '../../../../nl/timeline/views.ts'
import { COMPARE_NL } from '../../../../nl/working/compare.ts'
import { runCommand } from '../../../../parts/commands/use-commands.ts'
import { useProgramme } from '../../../../sync/programme-context.tsx'
import { Icon } from '../../../../ui/marks/icon.tsx'
import type { OpenPopup } from '../../../../ui/menu.tsx'
import { type MenuChoice, MenuPopup } from '../../../../ui/menu-popup.tsx'
import { SHARE_CHOICES } from '../../share/share-choice.ts'
import { type Shareable, useShare } from '../../share/use-share.ts'
import { writeSettings } from '../../working/compare/working-settings.ts'
import { useWorking, useWorkingStore, type WorkingState } from '../../working/working-store.ts'

const readIsNumbered = ({ isNumbered }: WorkingState) => isNumbered

interface MoreMenuProps extends OpenPopup {
  readonly shareable: Shareable
  readonly onColumns: () => void
}

/** The choices under 'Meer'; sharing opens a list of its own in the same place. */
export function MoreMenu({ shareable, trigger, focus, onColumns, onClose }: MoreMenuProps) {
  const { programme } = useProgramme()
  const store = useWorkingStore()
  const isNumbered = useWorking(readIsNumbered)
  const share = useShare(shareable)
  const [list, setList] = useState<'more' | 'share'>('more')
  const number = () => {
    store.set({ isNumbered: !isNumbered })
    writeSettings(programme.id, store.getState())
  }
  const choices: MenuChoice[] =
    list === 'share'
      ? SHARE_CHOICES.map((id) => ({
          id,
          label: SHARE_NL.choices[id],
          icon: <Icon name="document" />,
          onChoose: () => share(id),
        }))
      : [
          {
            ...{ id: 'share', label: SHARE_NL.open, icon: <Icon name="share" /> },
            ...{ staysOpen: true, onChoose: () => setList('share') },
          },
          {
            ...{ id: 'numbers', label: COMPARE_NL.numbers, icon: <Icon name="numbered-list" /> },
            ...{ isChecked: isNumbered, onChoose: number },
          },
          { id: 'columns', label: VIEWS_NL.chooseColumns, icon: <Icon name="board" />, onChoose: onColumns },
          {
            ...{ id: 'calendar', label: APP_NL.calendar, icon: <Icon name="calendar" /> },
            onChoose: () => runCommand('calendar'),
          },
          {
            ...{ id: 'trash', label: PARTS_NL.trash, icon: <Icon name="trash" /> },
            onChoose: () => runCommand('trash'),
          },
        ]
  return (
    <MenuPopup
      label={list === 'share' ? SHARE_NL.menu : APP_NL.more}
      trigger={trigger}
      side="end"
      focus={list === 'share' ? 'first' : focus}
      onClose={onClose}
      choices={choices}
    />
  )
}
