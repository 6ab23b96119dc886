import type { Removed } from '@samenspoor/shared/model/fields/removed'
import type { Person } from '@samenspoor/shared/model/person'
import { PARTS_NL } from '../../nl/parts.ts'
import { momentInWords } from '../moment-in-words.ts'

/** "Verwijderd door Fatima El Amrani, 16 november 2021 om 09:12" */
export function removedLine(removed: Removed, people: readonly Person[]): string {
  const name = people.find(({ id }) => id === removed.by)?.name ?? (removed.by || PARTS_NL.somebody)
  return PARTS_NL.removedBy(name, momentInWords(removed.at))
}
