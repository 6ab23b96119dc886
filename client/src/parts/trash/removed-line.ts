import type { Person } from '@samenspoor/shared/model/person'
import type { Removed } from '@samenspoor/shared/model/removed'
import { PARTS_NL } from '../../nl/parts.ts'

const WHEN = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** "Verwijderd door Fatima El Amrani, 16 november 2021 om 09:12" */
export function removedLine(removed: Removed, people: readonly Person[]): string {
  const instant = new Date(removed.at)
  const name = people.find(({ id }) => id === removed.by)?.name ?? (removed.by || PARTS_NL.somebody)
  return PARTS_NL.removedBy(name, Number.isNaN(instant.getTime()) ? '' : WHEN.format(instant))
}
