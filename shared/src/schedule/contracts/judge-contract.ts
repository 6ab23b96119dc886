import { addDays, daysBetween, maxDate, type PlainDate } from '../../dates/plain-date.ts'
import type { Contract } from '../../model/entities/contract.ts'
import { contractEnds } from './contract-terms.ts'

/** How a contract stands to a day on which the new begins. Days are counted whole. */
export type ContractVerdict =
  /** It ends on the day before. `extensions`: so many were needed. `renewsTo`: until then, unless notice is given. */
  | {
      readonly verdict: 'fits'
      readonly until: PlainDate
      readonly extensions: number
      readonly renewsTo: PlainDate | null
    }
  | {
      readonly verdict: 'extension-needed'
      readonly until: PlainDate
      readonly extensions: number
      readonly doubleDays: number
    }
  /** stilzwijgend verlengd: by then it runs on to `until` by itself. */
  | { readonly verdict: 'tacit-renewal'; readonly until: PlainDate; readonly doubleDays: number }
  /** Nothing covers these days, both included. */
  | { readonly verdict: 'gap'; readonly from: PlainDate; readonly to: PlainDate; readonly gapDays: number }
  /** A bridge (plug out, plug in) covers what the contract does not. */
  | { readonly verdict: 'bridged'; readonly until: PlainDate; readonly doubleDays: number }
  /** It runs on while the new has begun. */
  | { readonly verdict: 'double'; readonly until: PlainDate; readonly doubleDays: number }
  /** It runs until somebody ends it. */
  | { readonly verdict: 'open-ended' }
  | { readonly verdict: 'unknown' }

/**
 * [CON3] The old has to run up to the day before the new starts. An end on that day fits; a later first end is paid
 * double; an end that is reached by extending asks for that; a tacit renewal counts from the term that is running.
 * [CON4] Past the last possible end there is a gap, of which a bridge covers what it reaches; what runs until somebody
 * ends it leaves none.
 */
export function judgeContract(contract: Contract, start: PlainDate): ContractVerdict {
  const ends = contractEnds(contract)
  const [first] = ends
  const last = ends.at(-1)
  if (first === undefined || last === undefined) return { verdict: contract.isOpenEnded ? 'open-ended' : 'unknown' }
  const needed = addDays(start, -1)
  const isTacit = contract.extensions?.tacit === true
  const n = ends.findIndex((end) => end >= needed)
  const until = ends[n]
  if (until === undefined) return contract.isOpenEnded ? { verdict: 'open-ended' } : judgeGap(contract, last, needed)
  const doubleDays = daysBetween(needed, until)
  if (n === 0) {
    if (doubleDays > 0) return { verdict: 'double', until, doubleDays }
    return { verdict: 'fits', until, extensions: 0, renewsTo: isTacit ? (ends[1] ?? null) : null }
  }
  if (!isTacit) return { verdict: 'extension-needed', until, extensions: n, doubleDays }
  if (doubleDays > 0) return { verdict: 'tacit-renewal', until, doubleDays }
  return { verdict: 'fits', until, extensions: n, renewsTo: ends[n + 1] ?? null }
}

function judgeGap({ bridgeUntil }: Contract, last: PlainDate, needed: PlainDate): ContractVerdict {
  const until = bridgeUntil === null ? last : maxDate(last, bridgeUntil)
  if (until >= needed) return { verdict: 'bridged', until, doubleDays: daysBetween(needed, until) }
  return { verdict: 'gap', from: addDays(until, 1), to: needed, gapDays: daysBetween(until, needed) }
}
