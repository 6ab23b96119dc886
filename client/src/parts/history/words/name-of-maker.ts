import type { Person } from '@samenspoor/shared/model/person'
import { HISTORY_NL } from '../../../nl/history/history.ts'

/** Who made a change: the name of a colleague, else the address, or the product for what it wrote itself. */
export function nameOfMaker(by: string, people: readonly Person[]): string {
  const name = people.find(({ id }) => id === by)?.name
  return name ?? (by.includes('@') ? by : HISTORY_NL.bySystem)
}
