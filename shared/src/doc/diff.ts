import type { Change, ChangeCollection } from '../model/change.ts'
import { type HomeDocument, homeOfLinkKey, type Plan } from '../model/plan.ts'
import { sameValue } from './commands/command.ts'

/** An entity as a {@link Change} of `*` holds it: its fields without what follows from where it lives. */
type Fields = Readonly<Record<string, unknown>>

/**
 * What turns one plan into another: settings, then every collection; each by key; each field by name. A new or
 * vanished entity is one change of `*`. Costs next to nothing for entities that both plans share.
 */
export function diff(before: Plan, after: Plan): Change[] {
  return [
    ...fieldChanges('programme', 'settings', 'settings', { ...before.settings }, { ...after.settings }),
    ...entityChanges('items', before.items, after.items, (_, { track }) => `track:${track}`),
    ...entityChanges('links', before.links, after.links, homeOfLinkKey),
    ...entityChanges('actions', before.actions, after.actions, () => 'programme'),
    ...entityChanges('couplings', before.couplings, after.couplings, () => 'programme'),
    ...entityChanges('contracts', before.contracts, after.contracts, () => 'programme'),
    ...entityChanges('baselines', before.baselines, after.baselines, () => 'programme'),
    ...entityChanges('commitments', before.commitments, after.commitments, () => 'programme'),
    ...entityChanges('views', before.views, after.views, () => 'programme'),
  ]
}

function* entityChanges<K extends string, T extends { readonly id: string }>(
  collection: ChangeCollection,
  before: ReadonlyMap<K, T>,
  after: ReadonlyMap<K, T>,
  homeOf: (key: K, entity: T) => HomeDocument,
): Iterable<Change> {
  if (before === after) return
  const keys: K[] = []
  for (const [key, entity] of before) if (after.get(key) !== entity) keys.push(key)
  for (const key of after.keys()) if (!before.has(key)) keys.push(key)
  for (const key of keys.sort()) {
    const was = before.get(key)
    const is = after.get(key)
    const entity = is ?? was
    if (entity !== undefined) yield* entityDiff(homeOf(key, entity), collection, was, is)
  }
}

/** What turns one entity into another: a change per field, or one of `*` when it was or is not there. */
export function* entityDiff(
  home: HomeDocument,
  collection: ChangeCollection,
  was: { readonly id: string } | undefined,
  is: { readonly id: string } | undefined,
): Iterable<Change> {
  const entity = is ?? was
  if (entity === undefined || was === is) return
  if (was && is) yield* fieldChanges(home, collection, entity.id, fieldsOf(collection, was), fieldsOf(collection, is))
  else {
    const whole = { before: was ? fieldsOf(collection, was) : null, after: is ? fieldsOf(collection, is) : null }
    yield { home, collection, id: entity.id, field: '*', ...whole }
  }
}

/** The fields that got another value, by name. A field that is not there counts as null. */
export function* fieldChanges(
  home: HomeDocument,
  collection: ChangeCollection,
  id: string,
  before: Fields,
  after: Fields,
): Iterable<Change> {
  for (const field of [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()) {
    const was = before[field] ?? null
    const is = after[field] ?? null
    if (!sameValue(was, is)) yield { home, collection, id, field, before: was, after: is }
  }
}

function fieldsOf(collection: ChangeCollection, entity: { readonly id: string }): Fields {
  const fields: Record<string, unknown> = { ...entity }
  delete fields.id
  if (collection === 'items') delete fields.track
  return fields
}
