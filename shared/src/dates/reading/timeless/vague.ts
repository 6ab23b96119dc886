import type { Qualifier } from '../../period.ts'
import { type Meaning, VAGUE } from '../meaning.ts'
import { Cursor } from '../words/cursor.ts'
import { LENGTHS, NUMBERS } from '../words/lexicon.ts'
import type { Token } from '../words/tokens.ts'

/** Fixed expressions that tell of time without naming a day [DAT37]. */
const EXPRESSIONS: ReadonlyMap<string, readonly Qualifier[]> = new Map<string, readonly Qualifier[]>([
  ['op dit moment', []],
  ['op het moment', []],
  ['met enige regelmaat', []],
  ['regelmatig', []],
  ['te zijner tijd', []],
  ['tzt', []],
  ['nader te bepalen', []],
  ['nog te bepalen', []],
  ['ntb', []],
  ['nog niet bekend', []],
  ['nog onbekend', []],
  ['onbekend', []],
  ['binnenkort', []],
  ['spoedig', []],
  ['zo spoedig mogelijk', []],
  ['zo snel mogelijk', []],
  ['momenteel', []],
  ['nu', []],
  ['destijds', []],
  ['voorheen', []],
  ['voortaan', []],
  ['vooralsnog', []],
  ['ondertussen', []],
  ['eerder', []],
  ['al eerder', []],
  ['later', []],
  ['latere jaren', []],
  ['in het verleden', []],
  ['op tijd', []],
  ['in een later stadium', []],
  ['op een later moment', []],
  ['thans', []],
  ['straks', []],
  ['tijdig', []],
  ['recent', []],
  ['recentelijk', []],
  ['onlangs', []],
  ['inmiddels', []],
  ['ooit', []],
  ['na verloop van tijd', []],
  ['al enige tijd', []],
  ['in de toekomst', []],
  ['te vroeg in het jaar', []],
  ['gedurende het jaar', []],
  ['in de loop van het jaar', []],
  ['tegen het einde van het jaar', []],
  ['tegen het einde van het kalenderjaar', []],
  ['sinds enige tijd', ['sinds']],
  ['vanaf het begin', ['vanaf']],
  ['vanaf de start', ['vanaf']],
  ['vanaf dag een', ['vanaf']],
  ['tot nu toe', ['tot']],
  ['tot op heden', ['tot']],
  ['tot nader order', ['tot']],
  ['per direct', ['per']],
  ['voor onbepaalde tijd', ['onbepaalde-tijd']],
])

/** A phrase about time that names no day; null when it is something else. Every token has to be used. */
export function readVague(tokens: readonly Token[]): Meaning | null {
  for (const read of [readExpression, readTerm, readCourse, readIndefinite, readDependence]) {
    const cursor = new Cursor(tokens)
    const meaning = read(cursor)
    cursor.take('.')
    if (meaning !== null && cursor.done) return meaning
  }
  return null
}

const vague = (qualifier: Qualifier[], relative?: string): Meaning => ({
  ...VAGUE,
  qualifier,
  ...(relative !== undefined && { relative }),
})

function readExpression(cursor: Cursor): Meaning | null {
  const texts = cursor.tokens.map(({ text }) => text)
  if (texts.at(-1) === '.') texts.pop()
  const qualifiers = EXPRESSIONS.get(texts.join(' '))
  if (qualifiers === undefined) return null
  cursor.at = texts.length
  return vague([...qualifiers])
}

/** "op termijn", "op korte termijn", "langere termijn". */
function readTerm(cursor: Cursor): Meaning | null {
  cursor.take('op')
  cursor.takeOneOf(['de', 'een'])
  cursor.takeOneOf(['kort', 'korte', 'kortere', 'lang', 'lange', 'langere', 'middellange', 'afzienbare'])
  return cursor.take('termijn') ? vague([]) : null
}

/** "de komende periode", "in de afgelopen jaren", "de afgelopen twee jaar", "het voorgaande kalenderjaar". */
function readCourse(cursor: Cursor): Meaning | null {
  cursor.takeOneOf(['in', 'gedurende', 'over', 'van', 'voor'])
  cursor.takeOneOf(['de', 'het'])
  const side = cursor.takeOneOf(['komende', 'afgelopen', 'voorgaande', 'vorige', 'voorbije', 'laatste'])
  if (side === null) return null
  if (cursor.takeOneOf(['tijd', 'periode']) !== null) return vague([])
  const count = cursor.takeFrom(NUMBERS) ?? cursor.takeNumber(2)
  const noun = cursor.peek()?.text ?? ''
  const unit = cursor.takeFrom(LENGTHS)
  if (unit === null) return null
  const isMany = ['jaren', 'maanden', 'weken', 'dagen'].includes(noun)
  if (count === null && isMany) return vague([])
  if (count === null && side !== 'voorgaande' && side !== 'afgelopen' && noun !== 'kalenderjaar') return null
  if (count === null && side === 'komende') return null
  return vague([], `${side === 'komende' ? '+' : '-'}P${count ?? 1}${unit}`)
}

/** "binnen enkele jaren", "over meerdere jaren", "over enige tijd". */
function readIndefinite(cursor: Cursor): Meaning | null {
  cursor.takeOneOf(['binnen', 'over', 'gedurende', 'voor', 'na', 'al'])
  if (cursor.takeOneOf(['enkele', 'meerdere', 'een aantal', 'een paar', 'enige', 'verschillende']) === null) return null
  return cursor.take('tijd') || cursor.takeFrom(LENGTHS) !== null ? vague([]) : null
}

/** "Zodra daarover meer bekend is", "Planning van deze stap is afhankelijk van …": dated by something else only. */
function readDependence(cursor: Cursor): Meaning | null {
  const texts = cursor.tokens.map((token) => token.text)
  const depends = texts.some((text, index) => text === 'afhankelijk' && texts[index + 1] === 'van')
  const hasDate = cursor.tokens.some((token) => token.kind === 'number' && token.text.length > 1)
  if (hasDate || (texts[0] !== 'zodra' && !depends)) return null
  cursor.at = cursor.tokens.length
  return vague([])
}
