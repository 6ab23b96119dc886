import type { Qualifier, ReadPeriod } from '../period.ts'
import type { ReadOptions } from '../read-period.ts'
import { isSameReading, LEADS, readDays } from './read-days.ts'
import type { SplitLine } from './split-line.ts'

/** So many words hold any phrase that people begin a line with; more only cost time. */
const WORDS_MAX = 12
const DEADLINES: readonly Qualifier[] = ['uiterlijk', 'voor', 'tot-en-met']
const LIMITS: readonly Qualifier[] = [
  ...DEADLINES,
  ...(['tot', 'per', 'vanaf', 'met-ingang-van', 'niet-eerder-dan', 'na'] as const),
]
/** Found from the day on which it is read. */
const ASSUMED: readonly Qualifier[] = ['jaar-afgeleid', 'relatief', 'generiek', 'jl']
/** What a phrase is about, not when something is done. */
const ABOUT: readonly Qualifier[] = ['ten-behoeve-van', 'documentnaam']
/** Words that carry a phrase on, so that no title begins with them. */
const CARRY_ON: ReadonlySet<string> = new Set('en of dan tot t/m maar'.split(' '))

/**
 * [LST6] "uiterlijk 1 juli 2022 Opzeggen": the longest phrase at the beginning that names days, with the title right
 * behind it; null when the words could as well be a part of the title ("2023 begroting vaststellen").
 */
export function periodBeforeTitle(text: string, options: ReadOptions = {}): SplitLine | null {
  const ends = [...text.matchAll(/\S+/gu)]
    .map(({ index, 0: word }) => index + word.length)
    .slice(0, WORDS_MAX)
    .filter((end) => end < text.length)
  for (const end of ends.reverse()) {
    const typed = text.slice(0, end)
    const period = typed.replace(/\s*(?<!\.)[,;:.\u2013\u2014-]$/u, '')
    const reading = readDays(period, options)
    if (reading === null) continue
    const title = text.slice(end).trim()
    return isSure(reading, period, title, period !== typed, options) ? { title, period } : null
  }
  return null
}

function isSure(reading: ReadPeriod, period: string, title: string, isSetOff: boolean, options: ReadOptions): boolean {
  const says = (qualifiers: readonly Qualifier[]): boolean =>
    reading.qualifier.some((each) => qualifiers.includes(each))
  const [firstWord = ''] = period.split(/\s/u)
  const [nextWord = '', afterNext = ''] = title.split(/\s+/u)
  if (!/^["'‘“]?\p{L}/u.test(title) || CARRY_ON.has(nextWord)) return false
  // Two periods side by side: which of them it is, is not sure.
  if ([nextWord, `${nextWord} ${afterNext}`].some((words) => readDays(words, options))) return false
  if (says(ABOUT) || !opensIt(reading, period, firstWord, options)) return false
  const isDay = reading.precision === 'day'
  const isCapital = /^\P{L}?\p{Lu}/u.test(title)
  if (says(DEADLINES)) return true
  if (reading.precision === 'year' && !says(LIMITS)) return false
  if (says(ASSUMED)) return isDay && !says(LIMITS) && (isCapital || isSetOff)
  // "op 1 juli 2022 aflopende contracten" tells which contracts; "1 juli 2022 opzeggen" tells when.
  return isCapital || isSetOff || (isDay && !says(LIMITS) && /^\d/u.test(firstWord))
}

/** Whether the first word is of the period itself: of "Besluit raad in juni 2022" it is not. */
function opensIt(whole: ReadPeriod, period: string, firstWord: string, options: ReadOptions): boolean {
  if (LEADS.has(firstWord.toLowerCase())) return true
  const rest = readDays(period.slice(firstWord.length).trim(), options)
  return rest === null || !isSameReading(rest, whole)
}
