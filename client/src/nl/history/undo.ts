import { plural } from '../common.ts'
import { type Counted, counted } from '../counted.ts'

/** What undo and redo did, and the question before they replace what a colleague did since. */
export const UNDO_NL = {
  again: (way: 'undo' | 'redo', what: string) => (way === 'undo' ? `weer ${what}` : `nu ${what}`),
  asBefore: (way: 'undo' | 'redo') => (way === 'undo' ? 'weer zoals eerst' : 'weer gewijzigd'),
  /** "periode van" in front of a title; other fields are no such word. */
  nouns: ['title', 'kind', 'period', 'place', 'certainty', 'outcome', 'rule', 'note', 'due', 'track'],
  fieldOf: (field: string, title: string) => `${field.toLowerCase()} van ‘${title}’`,
  fieldAt: (field: string, title: string) => `‘${title}’, ${field.toLowerCase()}:`,
  whole: (title: string) => `‘${title}’`,
  fieldOfMany: (field: string, kind: Counted, count: number) => `${field.toLowerCase()} van ${counted(kind, count)}`,
  backInPlace: (title: string) => `‘${title}’ staat weer op de oude plek`,
  movedAgain: (title: string) => `‘${title}’ is weer verplaatst`,
  isBack: (title: string) => `‘${title}’ is terug`,
  isInTrash: (title: string) => `‘${title}’ staat in de prullenbak`,
  overtaken: (name: string, what: string, now: string) => `${name} wijzigde daarna ${what}: nu ${now}.`,
  overtakenAdjusted: (name: string, what: string) => `${name} wijzigde daarna ${what}.`,
  overtakenTitle: 'Iemand anders wijzigde dit daarna',
  overtakenKeep: 'Zo laten',
  overtakenAsk: (way: 'undo' | 'redo') => (way === 'undo' ? 'Toch terugzetten?' : 'Toch opnieuw doen?'),
  force: (way: 'undo' | 'redo') => (way === 'undo' ? 'Toch terugzetten' : 'Toch opnieuw doen'),
  more: (count: number) => `En nog ${plural(count, 'wijziging', 'wijzigingen')}.`,
} as const
