import type { HomeDocument } from './plan.ts'

/** The root maps that hold entities, each by id. */
export type EntityCollection =
  | 'items'
  | 'links'
  | 'actions'
  | 'couplings'
  | 'contracts'
  | 'baselines'
  | 'commitments'
  | 'views'

export type ChangeCollection = EntityCollection | 'settings'

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
