import type { PeriodReading, ReadPeriod } from '@samenspoor/shared/dates/period'
import { readPeriod } from '@samenspoor/shared/dates/read-period'

/** Words that belong to the date when they stand right before it, although the date reads the same without them. */
const LEADS: ReadonlySet<string> = new Set(
  'op in per om rond vanaf voor vóór tot uiterlijk ma di wo do vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(
    ' ',
  ),
)

/** Not a moment to have something done: "Begroting 2022", "plan voor 2024". */
const isBareYear = ({ precision, qualifier }: ReadPeriod): boolean =>
  precision === 'year' && qualifier.every((each) => each === 'ten-behoeve-van' || each === 'generiek')

function readDate(phrase: string, today: string): ReadPeriod | null {
  const reading: PeriodReading = readPeriod(phrase, { anchorDate: today })
  if (!reading.understood || (reading.start === null && reading.end === null)) return null
  return isBareYear(reading) ? null : reading
}

/**
 * Where the date at the end of a text begins, or null. It is the longest phrase at the end that reads as a date,
 * without words before it that add nothing to the date: in "raming maken vóór 3 dec" it is "vóór 3 dec".
 */
export function trailingDue(text: string, today: string): number | null {
  const starts = [...text.matchAll(/\S+/g)].map(({ index }) => index)
  const longest = starts.findIndex((start) => readDate(text.slice(start).trim(), today) !== null)
  const whole = longest === -1 ? null : readDate(text.slice(starts[longest]).trim(), today)
  if (!whole) return null
  let index = longest
  for (let next = longest + 1; next < starts.length; next += 1) {
    const rest = readDate(text.slice(starts[next]).trim(), today)
    if (rest && isSame(rest, whole)) index = next
  }
  while (
    index > longest &&
    LEADS.has(
      text
        .slice(starts[index - 1], starts[index])
        .trim()
        .toLowerCase(),
    )
  )
    index -= 1
  return starts[index] ?? null
}

const isSame = (a: ReadPeriod, b: ReadPeriod): boolean =>
  a.start === b.start && a.end === b.end && a.precision === b.precision && a.qualifier.join() === b.qualifier.join()
