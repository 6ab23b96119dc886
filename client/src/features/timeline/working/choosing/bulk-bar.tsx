import { useStatusNames } from '../../../../parts/item/status/use-status-names.ts'
import './bulk-bar.css'
import { STATUSES } from '@samenspoor/shared/model/fields/place'
import { COMMON_NL } from '../../../../nl/common.ts'
import { WORKING_NL as NL } from '../../../../nl/working/working.ts'
import { useProgramme } from '../../../../sync/programme-context.tsx'
import { Avatar } from '../../../../ui/marks/avatar.tsx'
import { Icon } from '../../../../ui/marks/icon.tsx'
import { StatusIcon } from '../../../../ui/marks/status-icon.tsx'
import { Menu } from '../../../../ui/menu.tsx'
import type { Desk } from '../desk.ts'
import { useWorking, type WorkingState } from '../working-store.ts'
import type { ChosenCommands } from './use-chosen-commands.ts'

interface BulkBarProps {
  readonly desk: Desk
  readonly commands: ChosenCommands
  readonly onMove: () => void
  readonly onClear: () => void
}

const readChosen = ({ chosen }: WorkingState) => chosen

/** Docked under the rows while something is chosen: how many, and what can be done with all of them. */
export function BulkBar({ desk, commands, onMove, onClear }: BulkBarProps) {
  const statuses = useStatusNames()
  const { people } = useProgramme().programme
  const keys = [...useWorking(readChosen)]
  if (keys.length === 0) return null
  const mine = keys.filter(desk.isMine).length
  return (
    <section className="bulk" aria-label={NL.bar}>
      <b>{NL.chosen(keys.length)}</b>
      {mine < keys.length && <span className="muted">{NL.notMine(keys.length - mine, keys.length)}</span>}
      {mine > 0 && (
        <>
          <button type="button" className="btn s" onClick={onMove}>
            <Icon name="move" size={14} />
            {NL.move}
          </button>
          <Menu
            label={NL.status}
            className="btn s"
            choices={STATUSES.map((status) => ({
              id: status,
              label: statuses[status],
              icon: <StatusIcon status={status} />,
              onChoose: () => commands.setStatus(keys, status),
            }))}
          >
            {NL.status}
            <Icon name="chevron-down" size={12} />
          </Menu>
          <Menu
            label={NL.who}
            className="btn s"
            choices={[
              ...people.map((person) => ({
                id: person.id as string,
                label: person.name,
                icon: <Avatar person={person} />,
                onChoose: () => commands.assign(keys, person.id, person.name),
              })),
              { id: 'nobody', label: COMMON_NL.nobody, onChoose: () => commands.assign(keys, null, null) },
            ]}
          >
            {NL.who}
            <Icon name="chevron-down" size={12} />
          </Menu>
          <button type="button" className="btn s" onClick={() => commands.duplicate(keys)}>
            <Icon name="copy" size={14} />
            {NL.duplicate}
          </button>
          <button type="button" className="btn s" onClick={() => commands.remove(keys)}>
            <Icon name="trash" size={14} />
            {NL.remove}
          </button>
        </>
      )}
      <span className="grow" />
      <button type="button" className="btn s ghost" onClick={onClear}>
        <Icon name="close" size={14} />
        {NL.clear}
      </button>
    </section>
  )
}
