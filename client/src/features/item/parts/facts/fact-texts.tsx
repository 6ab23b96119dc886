import type { Status } from '@samenspoor/shared/model/fields/place'
import { COMMON_NL } from '../../../../nl/common.ts'
import { useStatusNames } from '../../../../parts/item/status/use-status-names.ts'
import { useProgramme } from '../../../../sync/programme-context.tsx'
import { Avatar } from '../../../../ui/marks/avatar.tsx'
import { StatusIcon } from '../../../../ui/marks/status-icon.tsx'

/** The status as a shape and a word. */
export function StatusText({ status }: { status: Status }) {
  const statuses = useStatusNames()
  return (
    <span className="status">
      <StatusIcon status={status} size={14} />
      {statuses[status]}
    </span>
  )
}

/** A person by name, or that nobody does it yet. Somebody who left is shown by the address. */
export function PersonText({ who }: { who: string | null }) {
  const { people } = useProgramme().programme
  const person = people.find(({ id }) => id === who)
  if (!person) return <span className={who === null ? 'muted' : undefined}>{who ?? COMMON_NL.nobody}</span>
  return (
    <>
      <span aria-hidden="true">
        <Avatar person={person} />
      </span>
      <span className="drawer-name">{person.name}</span>
    </>
  )
}
