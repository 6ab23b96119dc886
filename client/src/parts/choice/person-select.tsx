import type { PersonId } from '@samenspoor/shared/model/ids'
import type { Person } from '@samenspoor/shared/model/person'
import { COMMON_NL } from '../../nl/common.ts'
import { PARTS_NL } from '../../nl/parts.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { Avatar } from '../../ui/marks/avatar.tsx'
import { Choice, type ChoiceOption } from './choice.tsx'

interface PersonSelectProps {
  /** An e-mail address; somebody who left the programme is shown by it. */
  readonly value: string | null
  readonly onChange: (who: PersonId | null) => void
  readonly label?: string
  readonly look?: 'field' | 'quiet'
  readonly isDisabled?: boolean
}

const NOBODY = 'nobody'

/** Who does it: one of the people of the programme, or nobody yet. */
export function PersonSelect({
  value,
  onChange,
  label = PARTS_NL.who,
  look = 'field',
  isDisabled = false,
}: PersonSelectProps) {
  const { people } = useProgramme().programme
  const options: ChoiceOption[] = [{ id: NOBODY, label: COMMON_NL.nobody }, ...people.map(optionOf)]
  if (value !== null && !people.some(({ id }) => id === value)) options.push({ id: value, label: value })
  return (
    <Choice
      label={label}
      look={look}
      isDisabled={isDisabled}
      options={options}
      value={value ?? NOBODY}
      onChange={(id) => {
        const person = people.find((other) => other.id === id)
        if (person || id === NOBODY) onChange(person?.id ?? null)
      }}
    />
  )
}

const optionOf = (person: Person): ChoiceOption => ({
  id: person.id,
  label: person.name,
  hint: person.title,
  // The name stands beside it.
  icon: (
    <span aria-hidden="true">
      <Avatar person={person} />
    </span>
  ),
})
