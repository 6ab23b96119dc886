import type { ReadPeriod } from '../period.ts'
import { type ReadOptions, readPeriod } from '../read-period.ts'

/** The reader reads no longer phrase [DAT4]. */
export const PHRASE_MAX = 200

/** Words that belong to the period when they stand right before it, although it reads the same without them. */
export const LEADS: ReadonlySet<string> = new Set(
  'op in per om rond vanaf voor vóór tot uiterlijk ma di wo do vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(
    ' ',
  ),
)

/** A reading that names days; null for everything else. */
export function readDays(phrase: string, options: ReadOptions): ReadPeriod | null {
  const reading = readPeriod(phrase, options)
  return reading.understood && (reading.start !== null || reading.end !== null) ? reading : null
}

/** Whether two readings say the same. */
export const isSameReading = (a: ReadPeriod, b: ReadPeriod): boolean =>
  a.start === b.start && a.end === b.end && a.precision === b.precision && a.qualifier.join() === b.qualifier.join()
