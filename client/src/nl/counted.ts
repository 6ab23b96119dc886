import { plural } from './common.ts'

/** What is counted in sentences; `others`: rules of decisions together, contracts, settings and the like. */
export type Counted = 'items' | 'links' | 'actions' | 'others'

/** "3 items", "1 afhankelijkheid": the words of the glossary. */
export function counted(kind: Counted, count: number): string {
  switch (kind) {
    case 'items':
      return plural(count, 'item', 'items')
    case 'links':
      return plural(count, 'afhankelijkheid', 'afhankelijkheden')
    case 'actions':
      return plural(count, 'actie', 'acties')
    case 'others':
      return plural(count, 'ander ding', 'andere dingen')
  }
}
