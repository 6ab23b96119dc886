import type { Interval, PeriodReading, ReadPeriod } from './period.ts'
import { type PlainDate, partsOf, weekday } from './plain-date.ts'
import { FULL_MONTHS } from './reading/words/lexicon.ts'

const SHORT_MONTHS = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ')
const WEEKDAYS = 'ma di wo do vr za zo'.split(' ')

/** "2 november 2021" [DAT42]. Throws a `RangeError` when it is not a date, as do the others. */
export function formatDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date)
  return `${day} ${FULL_MONTHS[month - 1]} ${year}`
}

/** "2 nov 2021". */
export function formatDateShort(date: PlainDate): string {
  const { year, month, day } = partsOf(date)
  return `${day} ${SHORT_MONTHS[month - 1]} ${year}`
}

/** "di 2 nov 2021". */
export function formatDateWithWeekday(date: PlainDate): string {
  return `${WEEKDAYS[weekday(date) - 1]} ${formatDateShort(date)}`
}

/** Says in plain Dutch how a phrase was read, so that people can see whether that is what they meant [DAT43]. */
export function describeReading(reading: PeriodReading): string {
  if (!reading.understood) return 'niet begrepen'
  if (reading.recurrence !== undefined) return 'komt steeds terug, geen vaste datum'
  if (reading.around !== undefined) return `rond ${formatDate(reading.around)}, geen vaste datum`
  if (reading.start === null && reading.end === null) {
    return reading.duration === undefined ? 'geen datum' : describeDuration(reading)
  }
  const parts = reading.qualifier.includes('opsomming') ? (reading.dates ?? [reading]) : [reading]
  return `${parts.map(describeInterval).join(' en ')}${remark(reading)}`
}

function describeInterval({ start, end }: Interval): string {
  if (start === null) return end === null ? 'geen datum' : `uiterlijk ${formatDate(end)}`
  if (end === null) return `vanaf ${formatDate(start)}, einde nog open`
  return start === end ? formatDate(start) : `${formatDate(start)} tot en met ${formatDate(end)}`
}

function remark({ qualifier }: ReadPeriod): string {
  const remarks = [
    qualifier.includes('voorlopig') ? 'voorlopig' : '',
    qualifier.includes('jaar-afgeleid') ? 'jaar aangenomen' : '',
    qualifier.includes('generiek') ? 'jaar aangenomen' : '',
  ].filter((text) => text !== '')
  return remarks.length === 0 ? '' : ` (${remarks.join(', ')})`
}

const UNITS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['Y', ['jaar', 'jaar']],
  ['M', ['maand', 'maanden']],
  ['W', ['week', 'weken']],
  ['D', ['dag', 'dagen']],
])

function describeDuration({ duration = '', repeat }: ReadPeriod): string {
  const count = Number(duration.slice(1, -1))
  const [one, more] = UNITS.get(duration.slice(-1)) ?? ['', '']
  const length = `${count} ${count === 1 ? one : more}`
  return `${repeat === undefined ? length : `${repeat} keer ${length}`}, geen vaste datum`
}
