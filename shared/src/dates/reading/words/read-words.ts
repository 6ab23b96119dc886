import type { Qualifier } from '../../period.ts'
import type { Cursor } from './cursor.ts'
import { CONTRARY_WORDS, TIME_WORDS } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** A word that turns a period into a limit. `voor-zeker` is "vóór" or "uiterlijk voor": always "before" [DAT24]. */
export type Limit =
  | 'voor'
  | 'voor-zeker'
  | 'uiterlijk'
  | 'tot'
  | 'tot-en-met'
  | 'per'
  | 'vanaf'
  | 'sinds'
  | 'met-ingang-van'
  | 'na'
  | 'niet-eerder-dan'
  | 'deadline'
  | 'open-einde'
  | 'rond'
  | 'aanloop'

const LIMITS: readonly (readonly [string, Limit])[] = [
  ['tot en met', 'tot-en-met'],
  ['t / m', 'tot-en-met'],
  ['met ingang van', 'met-ingang-van'],
  ['miv', 'met-ingang-van'],
  ['ingaande', 'met-ingang-van'],
  ['niet vroeger dan', 'niet-eerder-dan'],
  ['niet voor', 'niet-eerder-dan'],
  ['op zijn vroegst', 'niet-eerder-dan'],
  ['op zn vroegst', 'niet-eerder-dan'],
  ['ten vroegste', 'niet-eerder-dan'],
  ['niet later dan', 'uiterlijk'],
  ['op zijn laatst', 'uiterlijk'],
  ['op zn laatst', 'uiterlijk'],
  ['ten laatste', 'uiterlijk'],
  ['in de aanloop naar', 'aanloop'],
  ['uiterlijk', 'uiterlijk'],
  ['tot', 'tot'],
  ['per', 'per'],
  ['vanaf', 'vanaf'],
  ['sinds', 'sinds'],
  ['na', 'na'],
  ['rond', 'rond'],
  ['omstreeks', 'rond'],
  ['voor', 'voor'],
]

export function takeLimit(cursor: Cursor): Limit | null {
  const isAccented = cursor.peek()?.accented === true
  const limit = takeNotEarlierThan(cursor) ?? LIMITS.find(([words]) => cursor.take(words))?.[1] ?? null
  return limit === 'voor' && isAccented ? 'voor-zeker' : limit
}

/** "niet eerder dan", "niet eerder plaats dan": the particle of the verb may stand between. */
function takeNotEarlierThan(cursor: Cursor): Limit | null {
  return cursor.try(() => {
    if (!cursor.take('niet eerder')) return null
    if (cursor.peek()?.text !== 'dan' && isEventWord(cursor.peek())) cursor.at += 1
    return cursor.take('dan') ? 'niet-eerder-dan' : null
  })
}

/** The same limits as they stand behind a period: "2026 op zijn vroegst", "1 juli 2020 deadline", "Q2 2021-...". */
const LIMITS_BEHIND: readonly (readonly [string, Limit, ...Qualifier[]])[] = [
  ['- ...', 'open-einde'],
  ['op zijn vroegst', 'niet-eerder-dan'],
  ['op zn vroegst', 'niet-eerder-dan'],
  ['op zijn laatst', 'uiterlijk'],
  ['op zn laatst', 'uiterlijk'],
  ['een eerst mogelijke datum', 'niet-eerder-dan', 'onzeker'],
  ['de eerst mogelijke datum', 'niet-eerder-dan', 'onzeker'],
  ['als eerst mogelijke datum', 'niet-eerder-dan', 'onzeker'],
  ['deadline', 'deadline'],
]

export function takeLimitBehind(cursor: Cursor): { limit: Limit; also: Qualifier[] } | null {
  const found = LIMITS_BEHIND.find(([words]) => cursor.take(words))
  return found === undefined ? null : { limit: found[1], also: found.slice(2) as Qualifier[] }
}

const REMARKS: readonly (readonly [string, Qualifier])[] = [
  ['voorlopig', 'voorlopig'],
  ['in ieder geval', 'minimaal'],
  ['minimaal', 'minimaal'],
  ['ten minste', 'minimaal'],
  ['tenminste', 'minimaal'],
  ['minstens', 'minimaal'],
  ['naar verwachting', 'verwachting'],
  ['verwachting', 'verwachting'],
  ['gepland', 'gepland'],
  ['peildatum', 'peildatum'],
  ['realisatie', 'verantwoordingsjaar'],
  ['later in', 'later-in'],
  ['later', 'later-in'],
  ['de deadline van', 'deadline'],
]

/** A word that colours the period without moving it [DAT35]. */
export function takeRemark(cursor: Cursor): Qualifier | null {
  const remark = REMARKS.find(([words]) => cursor.take(words))?.[1] ?? null
  // "voorlopig worden per 2022": the verb of the sentence stands between.
  if (remark === 'voorlopig') cursor.takeOneOf(['worden', 'wordt', 'is', 'zijn'])
  return remark
}

const NEUTRAL = [
  'de loop van',
  'de maand',
  'in',
  'op',
  'aan het',
  'het',
  'de',
  'van',
  'over',
  'gedurende',
  'tijdens',
  'dd',
  'datum',
  'data',
  'peildata',
  'periode',
  'jaren',
  'versie',
  'planning',
  'delen',
  'verzonden',
  'al',
  'reeds',
  'nog',
  'ook',
  'pas',
] as const

/** Words that lead to a period and add nothing to it. */
export function takeNeutral(cursor: Cursor): boolean {
  const taken = cursor.takeOneOf(NEUTRAL) !== null
  const mark = cursor.peek()
  if (taken && mark !== undefined && (mark.text === ':' || (mark.text === '.' && mark.glued))) cursor.at += 1
  return taken
}

/** A word of the name of an event or document: it says nothing about time and turns nothing around [DAT6]. */
export function isEventWord(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.text.length < 2) return false
  return !TIME_WORDS.has(token.text) && !CONTRARY_WORDS.has(token.text)
}
