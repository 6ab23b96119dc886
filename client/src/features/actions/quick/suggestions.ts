import type { Person } from '@samenspoor/shared/model/person'
import { itemsMatching, labelOf, type NamedItem } from './find-item.ts'
import { foldText } from './fold-text.ts'
import { openMark, type QuickContext, type QuickLine } from './parse-quick-line.ts'

export type Suggestion =
  | { readonly kind: 'person'; readonly key: string; readonly text: string; readonly person: Person }
  | { readonly kind: 'item'; readonly key: string; readonly text: string; readonly named: NamedItem }

interface Suggestions {
  readonly kind: 'person' | 'item'
  /** Where in the line the chosen text goes. */
  readonly start: number
  readonly options: readonly Suggestion[]
}

const MOST = 8

/** What the name that is being typed at the cursor could become; null when no name is being typed. */
export function suggestionsAt(
  text: string,
  cursor: number,
  line: QuickLine,
  { people, items }: Pick<QuickContext, 'people' | 'items'>,
): Suggestions | null {
  const mark = openMark(text, cursor, line.tokens)
  if (!mark) return null
  const options =
    mark.kind === 'person'
      ? peopleMatching(people, mark.query).map(personSuggestion)
      : byRelevance(itemsMatching(items, mark.query), mark.query)
          .slice(0, MOST)
          .map((named) => itemSuggestion(named, items))
  return options.length === 0 ? null : { kind: mark.kind, start: mark.start, options: options.slice(0, MOST) }
}

/** People of whom a part of the name or the function begins with each word. */
export function peopleMatching(people: readonly Person[], query: string): Person[] {
  const parts = foldText(query).split(/\s+/)
  return people.filter(({ name, title }) => {
    const words = foldText(`${name} ${title}`).split(/\s+/)
    return parts.every((part) => words.some((word) => word.startsWith(part)))
  })
}

/** Titles that begin with what was typed come first. */
function byRelevance(items: readonly NamedItem[], query: string): NamedItem[] {
  const typed = foldText(query)
  const isFirst = ({ item }: NamedItem) => foldText(item.title).startsWith(typed.split(' ')[0] ?? typed)
  return [...items.filter(isFirst), ...items.filter((named) => !isFirst(named))]
}

const personSuggestion = (person: Person): Suggestion => ({
  kind: 'person',
  key: person.id,
  text: `@${person.name} `,
  person,
})

const itemSuggestion = (named: NamedItem, items: readonly NamedItem[]): Suggestion => ({
  kind: 'item',
  key: `${named.ref.track}/${named.ref.item}`,
  text: `#${labelOf(named, items)} `,
  named,
})
