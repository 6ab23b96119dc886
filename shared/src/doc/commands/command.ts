import * as Y from 'yjs'
import type { PlainDate } from '../../dates/plain-date.ts'
import type { Change, ChangeCollection } from '../../model/change.ts'
import type { PersonId } from '../../model/ids.ts'
import { type HomeDocument, trackOfHome } from '../../model/plan.ts'
import { createEntity, type EntityMap, rootMap, settingsMap } from '../layout.ts'
import type { PlanDocs } from '../plan-reader.ts'
import { fieldVerdict, isReadable } from './field-values.ts'

/** What a command works with. The clock comes from outside, so that a test can repeat it. */
export interface CommandContext {
  readonly docs: PlanDocs
  readonly by: PersonId
  /** The present instant, ISO 8601. */
  readonly now: () => string
  /** The day from which the plan is looked at: what words like "eind dit jaar" are read from. */
  readonly today: () => PlainDate
}

export type RefusalCode =
  | 'gone'
  | 'invalid-title'
  | 'invalid-period'
  | 'invalid-lag'
  | 'self-link'
  | 'duplicate-link'
  | 'invalid'

/** A command does something and says what, or refuses and changes nothing. */
export type CommandResult =
  | { readonly ok: true; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly code: RefusalCode }

export type Command = (context: CommandContext) => CommandResult

/** The origin of every transaction made by a command: what the undo list and the providers recognise it by. */
export const COMMAND_ORIGIN = Symbol('command')

/** What a command answers that does nothing. */
export const refuse = (code: RefusalCode): CommandResult => ({ ok: false, code })

/** The open document that holds what lives at `home`; undefined when it is not open. */
export function documentOf(docs: PlanDocs, home: HomeDocument): Y.Doc | undefined {
  const track = trackOfHome(home)
  return track === null ? docs.programme : docs.tracks.get(track)
}

/** The map that holds an entity's fields; undefined when the document is not open or no entity of this id is there. */
export function entityOf(
  docs: PlanDocs,
  home: HomeDocument,
  collection: ChangeCollection,
  id: string,
): EntityMap | undefined {
  const doc = documentOf(docs, home)
  if (doc === undefined) return undefined
  if (collection === 'settings') return settingsMap(doc)
  const stored: unknown = rootMap(doc, collection).get(id)
  return stored instanceof Y.Map ? stored : undefined
}

/** What a field holds as a plain value, whatever a peer put there; null when it is not there. */
export function fieldOf(entity: EntityMap, field: string): unknown {
  const value = entity.get(field)
  return value instanceof Y.AbstractType ? value.toJSON() : (value ?? null)
}

/**
 * Sets fields of one entity in one transaction; fields that have the value already are left alone. Refuses a value
 * that the model cannot read.
 */
export function editEntity(
  context: CommandContext,
  home: HomeDocument,
  collection: ChangeCollection,
  id: string,
  patch: Readonly<Record<string, unknown>>,
): CommandResult {
  const entity = entityOf(context.docs, home, collection, id)
  const doc = documentOf(context.docs, home)
  if (entity === undefined || doc === undefined) return refuse('gone')
  const changes: Change[] = []
  const at = context.now()
  for (const [field, after] of Object.entries(patch)) {
    if (fieldVerdict(collection, field, after) === 'refuse') return refuse('invalid')
    const before = fieldOf(entity, field)
    if (!sameValue(before, after)) changes.push({ home, collection, id, field, before, after, by: context.by, at })
  }
  if (changes.length > 0) {
    doc.transact(() => {
      for (const { field, after } of changes) {
        if (fieldVerdict(collection, field, after) === 'delete') entity.delete(field)
        else entity.set(field, after)
      }
    }, COMMAND_ORIGIN)
  }
  return { ok: true, changes }
}

/**
 * Adds an entity with all its fields in one transaction. Refuses the id of another entity and what the model cannot read; what
 * a peer put there that is no entity at all gives way.
 */
export function addEntity(
  context: CommandContext,
  home: HomeDocument,
  collection: Exclude<ChangeCollection, 'settings'>,
  id: string,
  record: Readonly<Record<string, unknown>>,
): CommandResult {
  const doc = documentOf(context.docs, home)
  if (doc === undefined) return refuse('gone')
  if (!isReadableAt(home, collection, id, record) || entityOf(context.docs, home, collection, id) !== undefined)
    return refuse('invalid')
  doc.transact(() => createEntity(rootMap(doc, collection), id, record), COMMAND_ORIGIN)
  return {
    ok: true,
    changes: [{ home, collection, id, field: '*', before: null, after: record, by: context.by, at: context.now() }],
  }
}

/** Whether the model can read a whole new entity, with what follows from where it stands. */
export const isReadableAt = (
  home: HomeDocument,
  collection: ChangeCollection,
  id: string,
  record: Readonly<Record<string, unknown>>,
): boolean => isReadable(collection, { ...record, id, ...(collection === 'items' ? { track: trackOfHome(home) } : {}) })

/** Equality of plain JSON values. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keysA = Object.keys(a)
  if (keysA.length !== Object.keys(b).length) return false
  return keysA.every((key) => sameValue(Reflect.get(a, key), Reflect.get(b, key)))
}
