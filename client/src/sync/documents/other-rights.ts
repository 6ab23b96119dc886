import { mayWriteDocument } from '@samenspoor/shared/access/permissions'
import { parseDocumentName } from '@samenspoor/shared/model/document-name'
import type { PersonId } from '@samenspoor/shared/model/ids'
import type { Programme } from '@samenspoor/shared/model/programme'
import type { DocumentConnection } from './document-connection.ts'
import { isShutOut } from './openness.ts'

/** Whether the server gives a person other rights to a document than the programme, as it was fetched, says. */
export function hasOtherRights(
  { id, people }: Programme,
  me: PersonId,
  { name, state }: Pick<DocumentConnection, 'name' | 'state'>,
): boolean {
  const person = people.find((other) => other.id === me)
  if (parseDocumentName(name)?.programme !== id || person === undefined) return false
  if (isShutOut(state)) return true
  return state.mayWrite !== null && !state.isOutdated && state.mayWrite !== mayWriteDocument(person, name)
}
