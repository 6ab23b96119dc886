import { addDays, addMonths, type PlainDate } from '../../dates/plain-date.ts'
import type { Contract } from '../../model/entities/contract.ts'

/**
 * [CON1] The last days on which a contract can end: of its first term, and of each extension after it. With a start
 * and a term the end follows from them, whatever end is stated; terms follow on each other, so that the end of a month
 * stays the end of a month. Empty when no end is known.
 */
export function contractEnds({ start, termMonths, firstEnd, extensions }: Contract): PlainDate[] {
  const [from, term] = start !== null && termMonths !== null ? [start, termMonths] : [dayAfter(firstEnd), 0]
  if (from === null) return []
  const { count, months } = extensions ?? { count: 0, months: 0 }
  return Array.from({ length: count + 1 }, (_, n) => addDays(addMonths(from, term + n * months), -1))
}

const dayAfter = (day: PlainDate | null): PlainDate | null => (day === null ? null : addDays(day, 1))

/** [CON2] A term that does not add up: the end that start and term give is not the one that is stated. */
export function termFault(contract: Contract): { readonly stated: PlainDate; readonly computed: PlainDate } | null {
  const { firstEnd } = contract
  const [computed] = contractEnds(contract)
  return computed !== undefined && firstEnd !== null && computed !== firstEnd ? { stated: firstEnd, computed } : null
}
