import { type DocumentName, parseDocumentName } from '../model/document-name.ts'
import type { TrackId } from '../model/ids.ts'
import type { Person } from '../model/person.ts'

/** Who may do what. The server decides with these; the client uses them to show what is possible. */
type Rights = Pick<Person, 'role' | 'tracks'>

/** May change the items, links and plan text of a track: its team, the project leader and the administrator. */
export function mayWriteTrack(person: Rights, track: TrackId): boolean {
  if (person.role === 'projectleider' || person.role === 'beheerder') return true
  return person.role === 'teamlid' && person.tracks.includes(track)
}

/** May change links between tracks, actions and settings: every editor of the programme. */
export function mayWriteProgramme(person: Rights): boolean {
  return person.role !== 'lezer'
}

/** May rename or remove a version that `maker` made: the maker, the project leader and the administrator. */
export function mayChangeVersion(person: Rights & { readonly id: string }, maker: string): boolean {
  if (person.role === 'projectleider' || person.role === 'beheerder') return true
  return mayWriteProgramme(person) && person.id === maker
}

/** May change this document; false for a name that is no document. */
export function mayWriteDocument(person: Rights, name: DocumentName): boolean {
  const parsed = parseDocumentName(name)
  if (parsed === null) return false
  switch (parsed.kind) {
    case 'programme':
      return mayWriteProgramme(person)
    case 'track':
    case 'plan':
      return mayWriteTrack(person, parsed.track)
  }
}
