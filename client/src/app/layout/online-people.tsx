import type { Person } from '@samenspoor/shared/model/person'
import { APP_NL } from '../../nl/app.ts'
import { listNl } from '../../nl/common.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useColleagues } from '../../sync/use-colleagues.ts'
import { useSaveState } from '../../sync/use-view.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { useIsNarrow } from '../../ui/use-is-narrow.ts'

const MOST = 3
/** On a phone the name of the view and the state of saving come first. */
const MOST_NARROW = 1

/** Who else has the programme open right now. Hidden while offline: then nobody knows. */
export function OnlinePeople() {
  const { me } = useProgramme()
  const colleagues = useColleagues()
  const save = useSaveState()
  const most = useIsNarrow() ? MOST_NARROW : MOST
  const others = new Map<string, Person>()
  for (const { person } of colleagues) if (person.id !== me) others.set(person.id, person)
  const people = [...others.values()]
  if (save.kind === 'offline' || people.length === 0) return null
  return (
    <div className="pres" role="group" aria-label={APP_NL.online(listNl(people.map(({ name }) => name)))}>
      {people.slice(0, most).map((person) => (
        <Avatar key={person.id} person={person} size={26} live />
      ))}
      {people.length > most && <span className="more">+{people.length - most}</span>}
    </div>
  )
}
