import { addDays, addMonths, type PlainDate } from '../../dates/plain-date.ts'
import type { Contract } from '../../model/contract.ts'

/**
 * [CON1] The last days on which a contract can end: of its first term, and of each extension after it. With a start
 * and a term the end follows from them, whatever end is stated; terms follow on each other, so that the end of a month
 * stays the end of a month. Empty when no end is known.
 */
export function contractEnds({ start, termMonths, firstEnd, extensions }: Contract): PlainDate[] {
  const first = start !== null && termMonths !== null ? addDays(addMonths(start, termMonths), -1) : firstEnd
  if (first === null) return []
  const ends = [first]
  for (let n = 1; n <= (extensions?.count ?? 0); n += 1) {
    ends.push(addDays(addMonths(addDays(first, 1), n * (extensions?.months ?? 0)), -1))
  }
  return ends
}

/** [CON2] A term that does not add up: the end that start and term give is not the one that is stated. */
export function termFault(contract: Contract): { readonly stated: PlainDate; readonly computed: PlainDate } | null {
  const { start, termMonths, firstEnd } = contract
  const [computed] = contractEnds(contract)
  if (firstEnd !== null && start !== null && firstEnd < start && termMonths === null)
    return { stated: firstEnd, computed: start }
  return computed !== undefined && firstEnd !== null && computed !== firstEnd ? { stated: firstEnd, computed } : null
}
