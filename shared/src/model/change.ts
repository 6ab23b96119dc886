import type { HomeDocument } from './plan.ts'

export type ChangeCollection = 'items' | 'links' | 'actions' | 'couplings' | 'contracts' | 'settings'

/**
 * One field of one entity that got another value: the vocabulary of what a command did, undo, the log and comparing.
 * Making an entity is a change of the pseudo-field `*` from null to the whole record.
 */
export interface Change {
  readonly home: HomeDocument
  readonly collection: ChangeCollection
  readonly id: string
  readonly field: string
  readonly before: unknown
  readonly after: unknown
  readonly by?: string
  readonly at?: string
}
