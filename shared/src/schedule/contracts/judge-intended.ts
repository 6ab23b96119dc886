import { daysBetween, type PlainDate } from '../../dates/plain-date.ts'
import type { Contract } from '../../model/entities/contract.ts'
import { contractEnds } from './contract-terms.ts'

/** How a contract that is still to come stands to the day from which it has to hold. Days are counted whole. */
export type IntendedVerdict =
  /** It has begun, and has not ended. `until`: the end it then runs to, extended when it has to be; null: not known. */
  | { readonly verdict: 'begun'; readonly until: PlainDate | null; readonly extensions: number }
  | { readonly verdict: 'starts-late'; readonly from: PlainDate; readonly lateDays: number }
  /** Its last possible end lies before that day. */
  | { readonly verdict: 'ended'; readonly until: PlainDate; readonly endedDays: number }
  | { readonly verdict: 'unknown' }

/** [CON5] What is to come in its place has to have begun by the start, and must not have ended before it. */
export function judgeIntended(contract: Contract, start: PlainDate): IntendedVerdict {
  if (contract.start !== null && contract.start > start) {
    return { verdict: 'starts-late', from: contract.start, lateDays: daysBetween(start, contract.start) }
  }
  const ends = contractEnds(contract)
  const last = ends.at(-1)
  if (last !== undefined && last < start && !contract.isOpenEnded) {
    return { verdict: 'ended', until: last, endedDays: daysBetween(last, start) }
  }
  if (contract.start === null) return { verdict: 'unknown' }
  const extensions = ends.findIndex((end) => end >= start)
  return { verdict: 'begun', until: ends[extensions] ?? null, extensions: Math.max(0, extensions) }
}
