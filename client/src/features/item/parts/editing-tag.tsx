import type { Person } from '@samenspoor/shared/model/person'
import { ITEM_NL } from '../../../nl/item/item.ts'
import { firstName } from '../../../parts/first-name.ts'

/** The name of who edits a field right now, on its ring. */
export function EditingTag({ person }: { person: Person | undefined }) {
  if (!person) return null
  return (
    <i className="editing-tag">
      <span aria-hidden="true">{firstName(person)}</span>
      <span className="vh">{ITEM_NL.edits(person.name)}</span>
    </i>
  )
}
