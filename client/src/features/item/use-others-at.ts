import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import type { Person } from '@samenspoor/shared/model/person'
import { useProgramme } from '../../sync/programme-context.tsx'
import { colleaguesAt, useColleagues } from '../../sync/use-colleagues.ts'

export type EditedField =
  | 'title'
  | 'period'
  | 'status'
  | 'who'
  | 'kind'
  | 'certainty'
  | 'decidingBody'
  | 'notes'
  | 'rule'
  | 'conditionalOn'
  | 'parent'

/** Who else has this item open, each once, and who of them edits which field. */
export function useOthersAt(ref: ItemRef): {
  readonly people: readonly Person[]
  readonly editing: (field: EditedField) => readonly Person[]
} {
  const { me } = useProgramme()
  const others = colleaguesAt(useColleagues(), ref).filter(({ person }) => person.id !== me)
  const once = (people: readonly Person[]): Person[] => [
    ...new Map(people.map((person) => [person.id, person])).values(),
  ]
  return {
    people: once(others.map(({ person }) => person)),
    editing: (field) => once(others.filter(({ presence }) => presence.field === field).map(({ person }) => person)),
  }
}
