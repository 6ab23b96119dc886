import { useState } from 'react'
import { APP_NL } from '../../../../nl/app/app.ts'
import { BOARD_NL } from '../../../../nl/board/board.ts'
import { PARTS_NL } from '../../../../nl/parts.ts'
import { runCommand, useCommands } from '../../../../parts/commands/use-commands.ts'
import { late } from '../../../../ui/late/late.tsx'
import { Icon } from '../../../../ui/marks/icon.tsx'
import { Menu } from '../../../../ui/menu.tsx'

const ColumnsDialog = late(() => import('../../columns/columns-dialog.tsx').then((module) => module.ColumnsDialog))
const TrashDialog = late(() => import('../../../../parts/trash/trash-dialog.tsx').then((module) => module.TrashDialog))

/** What is not done every day, with words: columns, calendar, prullenbak. */
export function MoreButton() {
  const [opened, setOpened] = useState<'columns' | 'trash' | null>(null)
  const close = () => setOpened(null)
  const openTrash = () => setOpened('trash')
  useCommands({ trash: openTrash })
  return (
    <>
      <Menu
        label={BOARD_NL.more}
        choices={[
          {
            ...{ id: 'columns', label: BOARD_NL.editColumns, icon: <Icon name="board" /> },
            onChoose: () => setOpened('columns'),
          },
          {
            ...{ id: 'calendar', label: APP_NL.calendar, icon: <Icon name="calendar" /> },
            onChoose: () => runCommand('calendar'),
          },
          { id: 'trash', label: PARTS_NL.trash, icon: <Icon name="trash" />, onChoose: openTrash },
        ]}
      >
        <Icon name="more" />
        <span className="bar-word">{APP_NL.more}</span>
      </Menu>
      {opened === 'columns' && <ColumnsDialog onClose={close} />}
      {opened === 'trash' && <TrashDialog onClose={close} />}
    </>
  )
}
