import type { PersonId } from '@samenspoor/shared/model/ids'
import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import type { Person } from '@samenspoor/shared/model/person'
import { trailingDue } from '../../../parts/period/trailing-due.ts'
import { itemNamedAt, type NamedItem } from './find-item.ts'
import { foldText } from './fold-text.ts'

/** What a quick line can name. */
export interface QuickContext {
  readonly people: readonly Person[]
  readonly items: readonly NamedItem[]
  readonly today: string
  /** Date words that the person said are part of the title. */
  readonly notDue?: string | null
}

/** A piece of the line that was understood. */
export interface QuickToken {
  readonly kind: 'person' | 'item' | 'due'
  readonly start: number
  readonly end: number
}

export interface QuickLine {
  /** What is left when the understood pieces are taken out; empty when that is nothing. */
  readonly title: string
  readonly assignee: PersonId | null
  readonly item: ItemRef | null
  /** The date words as typed; empty when there are none. */
  readonly due: string
  readonly tokens: readonly QuickToken[]
}

/**
 * Reads "Raming maken @Sanne #Akkoord projectplannen vóór 3 dec". The first person and the first item that are
 * understood count; everything else stays in the title.
 */
export function parseQuickLine(text: string, context: QuickContext): QuickLine {
  const person = firstMark(text, '@', (rest) => personNamedAt(context.people, rest))
  const track = person?.found.tracks[0] ?? null
  const item = firstMark(text, '#', (rest) => itemNamedAt(context.items, rest, track))
  const marks: QuickToken[] = []
  if (person) marks.push({ kind: 'person', start: person.start, end: person.end })
  if (item) marks.push({ kind: 'item', start: item.start, end: item.end })
  const due = dueAfter(text, marks, context)
  const tokens = [...marks, ...(due ? [due] : [])].sort((a, b) => a.start - b.start)
  return {
    title: without(text, tokens),
    assignee: person?.found.id ?? null,
    item: item?.found.ref ?? null,
    due: due ? text.slice(due.start, due.end) : '',
    tokens,
  }
}

/** The first `@` or `#` at the start of a word after which a name is understood. */
function firstMark<T>(text: string, mark: '@' | '#', read: (rest: string) => { found: T; length: number } | null) {
  for (const { index } of text.matchAll(mark === '@' ? /(?<=^|[\s(])@/g : /(?<=^|[\s(])#/g)) {
    const rest = text.slice(index + 1)
    const named = /^[\s@#]/.test(rest) ? null : read(rest.split(/[@#]/)[0] ?? '')
    if (named) return { found: named.found, start: index, end: index + 1 + named.length }
  }
  return null
}

/** By the whole name, or by the first name when only one person has it. */
function personNamedAt(people: readonly Person[], text: string): { found: Person; length: number } | null {
  const folded = foldText(text)
  const names = people.flatMap((person) => [
    { person, name: foldText(person.name) },
    ...(isOnlyOne(people, person) ? [{ person, name: firstName(person) }] : []),
  ])
  const [best] = names
    .filter(({ name }) => folded.startsWith(name) && !/^[\p{L}\p{N}]/u.test(folded.slice(name.length)))
    .sort((a, b) => b.name.length - a.name.length)
  return best ? { found: best.person, length: best.name.length } : null
}

const firstName = ({ name }: Person): string => foldText(name.split(' ')[0] ?? name)
const isOnlyOne = (people: readonly Person[], person: Person): boolean =>
  people.every((other) => other === person || firstName(other) !== firstName(person))

/** The date words at the end of the free text; a line that is nothing but a date has no title yet. */
function dueAfter(text: string, marks: readonly QuickToken[], { today, notDue }: QuickContext): QuickToken | null {
  const ends = [0, ...marks.map(({ end }) => end)].sort((a, b) => b - a)
  for (const start of ends) {
    const next = marks.map((mark) => mark.start).filter((each) => each >= start)
    const end = start + text.slice(start, Math.min(text.length, ...next)).trimEnd().length
    if (end <= start || text.slice(start, end).trim() === '') continue
    const at = trailingDue(text.slice(start, end), today)
    if (at === null) return null
    const due: QuickToken = { kind: 'due', start: start + at, end }
    return text.slice(due.start, due.end) === notDue ? null : due
  }
  return null
}

function without(text: string, tokens: readonly QuickToken[]): string {
  let title = ''
  let from = 0
  for (const { start, end } of [...tokens].sort((a, b) => a.start - b.start)) {
    title += `${text.slice(from, start)} `
    from = end
  }
  return `${title}${text.slice(from)}`
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s,;:]+$/u, '')
}

/** The `@…` or `#…` in which the cursor stands and that is not understood yet: what suggestions are for. */
export function openMark(
  text: string,
  cursor: number,
  tokens: readonly QuickToken[],
): { kind: 'person' | 'item'; start: number; query: string } | null {
  const before = text.slice(0, cursor)
  const start = Math.max(before.lastIndexOf('@'), before.lastIndexOf('#'))
  if (start === -1 || !/(^|[\s(])$/.test(before.slice(0, start))) return null
  if (tokens.some((token) => token.start === start)) return null
  return { kind: before[start] === '@' ? 'person' : 'item', start, query: before.slice(start + 1) }
}
