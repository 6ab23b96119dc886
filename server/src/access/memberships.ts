import { type DocumentName, documentsOf, parseDocumentName } from '@samenspoor/shared/model/document-name'
import type { Person } from '@samenspoor/shared/model/person'
import type { Programme } from '@samenspoor/shared/model/programme'
import type { Registry } from '../storage/registry.ts'

/** A programme, and who somebody is in it. */
export interface Membership {
  readonly programme: Programme
  readonly person: Person
}

/** The programmes that a person belongs to. */
export async function membershipsOf(registry: Registry, person: string): Promise<readonly Membership[]> {
  const programmes = await registry.programmes()
  return programmes.flatMap((programme) => membershipIn(programme, person) ?? [])
}

/** Who somebody is in one programme; null when it does not exist or is none of theirs. */
export async function membershipOf(registry: Registry, programme: string, person: string): Promise<Membership | null> {
  return (await membershipsOf(registry, person)).find((membership) => membership.programme.id === programme) ?? null
}

/**
 * Who somebody is in the programme that a document belongs to; null when the document does not exist or is none of
 * theirs, without a difference between the two.
 */
export function memberForDocument(programmes: readonly Programme[], person: string, name: DocumentName): Person | null {
  const id = parseDocumentName(name)?.programme
  const programme = programmes.find((other) => other.id === id)
  if (programme === undefined || !documentsOf(programme).includes(name)) return null
  return membershipIn(programme, person)?.person ?? null
}

function membershipIn(programme: Programme, id: string): Membership | null {
  const person = programme.people.find((other) => other.id === id)
  return person === undefined ? null : { programme, person }
}
