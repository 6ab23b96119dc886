import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Track } from '@samenspoor/shared/model/track'
import { type ReactNode, useState } from 'react'
import { shortTitle } from '../../../../nl/timeline/timeline.ts'
import { OUTLINE_NL } from '../../../../nl/working/outline.ts'
import { WORKING_NL as NL } from '../../../../nl/working/working.ts'
import { useRights } from '../../../../sync/use-rights.ts'
import { Icon } from '../../../../ui/marks/icon.tsx'
import type { IconName } from '../../../../ui/marks/icon-paths.ts'
import type { MenuChoice } from '../../../../ui/menu-popup.tsx'
import { type Row, trackOfRow } from '../../layout/rows/rows.ts'
import { zoomOf } from '../../layout/time-scale.ts'
import { PopupMenu } from '../../parts/popup-menu.tsx'
import { toggled } from '../choosing/choose.ts'
import type { ChosenCommands } from '../choosing/use-chosen-commands.ts'
import type { Clipboard } from '../clipboard/use-clipboard.ts'
import type { Desk, OpenMenu } from '../desk.ts'
import type { Draft } from '../drawing/draw-layer.tsx'
import { drawnPeriod } from '../drawing/drawn-period.ts'
import { outlineMoves } from '../outline/outline-moves.ts'
import type { HangWay } from '../outline/use-outline.ts'

interface RowMenuProps {
  readonly desk: Desk
  readonly menu: OpenMenu
  readonly commands: ChosenCommands
  readonly clipboard: Clipboard
  readonly choose: (next: ReturnType<typeof toggled>) => void
  readonly onMoveBy: (row: string) => void
  readonly onPredecessors: (row: string) => void
  readonly onDraw: (draft: Draft) => void
  readonly onHang: (key: ItemKey, way: HangWay) => void
}

/** [CHO8] What can be done where it was asked for, by right click, Shift F10 or the menu key: with an item, a lane, or a place in time. */
export function RowMenu(props: RowMenuProps) {
  const { desk, menu } = props
  const rights = useRights()
  const [asker] = useState(() => document.activeElement)
  const row = desk.picture.rows.find(({ key }) => key === menu.row)
  if (!row) return null
  const track = trackOfRow(row)
  const mayAdd = track !== null && rights.track(track.id)
  const choices: MenuChoice[] = [
    ...(row.kind === 'item' ? itemChoices(props, row, rights.programme) : laneChoices(props, row)),
    ...(mayAdd ? placeChoices(props, row, track) : []),
  ]
  if (choices.length === 0) return null
  // A dialog that it opens gives the focus back to where the menu was asked for.
  const focusing = choices.map(({ onChoose, ...rest }) => ({
    ...rest,
    onChoose: () => {
      if (asker instanceof HTMLElement) asker.focus()
      onChoose()
    },
  }))
  return <PopupMenu label={NL.commands} choices={focusing} at={menu.at} onClose={desk.closeMenu} />
}

const choice = (id: string, label: string, icon: IconName, onChoose: () => void): MenuChoice => ({
  id,
  label,
  icon: (<Icon name={icon} />) satisfies ReactNode,
  onChoose,
})

/** On an item that is chosen with others, copying, duplicating and throwing away are about all of them. */
function itemChoices(
  { desk, commands, clipboard, choose, onMoveBy, onPredecessors, onHang }: RowMenuProps,
  { key }: Extract<Row, { kind: 'item' }>,
  mayLink: boolean,
): MenuChoice[] {
  const { store, actions } = desk
  const state = store.getState()
  const isChosen = state.chosen.has(key)
  const all = [key, ...store.chosenWith(key)]
  const mayWrite = desk.isMine(key)
  const isAnyMine = all.some(desk.isMine)
  return [
    choice('open', NL.commandOpen, 'eye', () => actions.open(key)),
    ...(mayWrite
      ? [
          choice('rename', NL.commandRename, 'edit', () => actions.edit(key, 'title')),
          choice('period', NL.commandPeriod, 'calendar', () => actions.edit(key, 'period')),
          choice('move', NL.commandMove, 'move', () => {
            desk.focus({ row: key, column: 'bar' })
            desk.move(key)
          }),
          ...hangChoices(desk, key, onHang),
        ]
      : []),
    ...(isAnyMine ? [choice('move-by', NL.commandMoveBy, 'move', () => onMoveBy(key))] : []),
    ...(mayLink
      ? [
          choice('link', NL.commandLink, 'link', () => desk.openLink(key, null)),
          choice('predecessors', NL.commandPredecessors, 'numbered-list', () => onPredecessors(key)),
        ]
      : []),
    choice('choose', isChosen ? NL.commandUnchoose : NL.commandChoose, 'check', () => choose(toggled(state, key))),
    choice('copy', NL.commandCopy, 'copy', () => clipboard.copy(all)),
    ...(isAnyMine
      ? [
          choice('duplicate', NL.commandDuplicate, 'copy', () => commands.duplicate(all)),
          choice('remove', NL.commandRemove, 'trash', () => (all.length > 1 ? commands.remove(all) : desk.remove(key))),
        ]
      : []),
  ]
}

/** Under the item before it, or one step out of what it hangs under. */
function hangChoices({ picture }: Desk, key: ItemKey, onHang: RowMenuProps['onHang']): MenuChoice[] {
  const { under, out } = outlineMoves(picture.rows, picture.plan, key)
  const label = under && OUTLINE_NL.commandUnder(shortTitle(under.title))
  return [
    ...(label ? [choice('under', label, 'arrow-right', () => onHang(key, 'under'))] : []),
    ...(out === undefined ? [] : [choice('out', OUTLINE_NL.commandOut, 'arrow-left', () => onHang(key, 'out'))]),
  ]
}

function laneChoices({ desk }: RowMenuProps, row: Exclude<Row, { kind: 'item' }>): MenuChoice[] {
  if (row.kind === 'empty') return []
  const { isFolded, group } = row
  const label = isFolded ? NL.commandUnfold : NL.commandFold
  return [
    choice('fold', label, isFolded ? 'chevron-right' : 'chevron-down', () => desk.actions.fold(group.id, !isFolded)),
  ]
}

/** Adding something: at the place in time that was pointed at, or in the track. */
function placeChoices({ desk, menu, clipboard, onDraw }: RowMenuProps, row: Row, track: Track): MenuChoice[] {
  const { day } = menu
  const period = day === null ? null : drawnPeriod(day, day, zoomOf(desk.picture.scale.pxPerDay)).words
  const { last } = clipboard
  return [
    day !== null && period !== null
      ? choice('new', NL.commandNewHere(period), 'plus', () => onDraw({ row: row.key, days: [day, day] }))
      : choice('new', NL.commandNew, 'plus', () => desk.openDialog({ kind: 'new', track: track.id })),
    ...(last ? [choice('paste', NL.commandPaste(last.items.length), 'copy', () => clipboard.paste(row.key))] : []),
    choice('list', NL.commandList, 'list', () => desk.openDialog({ kind: 'list', text: '', track: track.id })),
  ]
}
