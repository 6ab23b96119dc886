import { TIMELINE_NL as NL } from '../../../nl/timeline.ts'
import { Icon } from '../../../ui/icon.tsx'
import type { MenuChoice } from '../../../ui/menu-popup.tsx'
import { PopupMenu } from './popup-menu.tsx'

interface ItemCommandsMenuProps {
  readonly at: { readonly x: number; readonly y: number }
  readonly mayWrite: boolean
  readonly mayLink: boolean
  readonly onClose: () => void
  readonly onOpen: () => void
  readonly onRename: () => void
  readonly onPeriod: () => void
  readonly onMove: () => void
  readonly onLink: () => void
  readonly onRemove: () => void
}

/** What can be done with an item, for who does not know the keys. */
export function ItemCommandsMenu(props: ItemCommandsMenuProps) {
  const { at, mayWrite, mayLink, onClose } = props
  const choices: MenuChoice[] = [
    { id: 'open', label: NL.commandOpen, icon: <Icon name="eye" />, onChoose: props.onOpen },
  ]
  if (mayWrite) {
    choices.push(
      { id: 'rename', label: NL.commandRename, icon: <Icon name="edit" />, onChoose: props.onRename },
      { id: 'period', label: NL.commandPeriod, icon: <Icon name="calendar" />, onChoose: props.onPeriod },
      { id: 'move', label: NL.commandMove, icon: <Icon name="move" />, onChoose: props.onMove },
    )
  }
  if (mayLink) choices.push({ id: 'link', label: NL.commandLink, icon: <Icon name="link" />, onChoose: props.onLink })
  if (mayWrite) {
    choices.push({ id: 'remove', label: NL.commandRemove, icon: <Icon name="trash" />, onChoose: props.onRemove })
  }
  return <PopupMenu label={NL.commands} choices={choices} at={at} onClose={onClose} />
}
