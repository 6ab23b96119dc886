import type { HomeDocument } from './plan.ts'

/** The root maps of a track document that hold entities, each by id. */
export const TRACK_COLLECTIONS = ['items', 'links'] as const
/** Those of the programme document. */
export const PROGRAMME_COLLECTIONS = [
  'links',
  'actions',
  'couplings',
  'contracts',
  'baselines',
  'commitments',
  'views',
] as const

export type EntityCollection = (typeof TRACK_COLLECTIONS)[number] | (typeof PROGRAMME_COLLECTIONS)[number]

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
