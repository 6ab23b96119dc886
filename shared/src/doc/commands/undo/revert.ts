import type { Change } from '../../../model/change.ts'
import type { EntityMap } from '../../layout.ts'
import { type Command, type CommandContext, editEntity, entityOf, fieldOf, refuse, sameValue } from '../command.ts'
import { fieldVerdict } from '../field-values.ts'

/** A change of mine that cannot be taken back silently, because the field has another value by now. */
export interface Overtaken {
  readonly change: Change
  readonly current: unknown
}

/**
 * Which of these changes were overtaken by somebody else since. Undo asks before it takes those back: an undo that
 * erases the newer work of a colleague without a word is worse than none.
 */
export function overtakenBy(context: CommandContext, changes: readonly Change[]): Overtaken[] {
  const overtaken: Overtaken[] = []
  for (const change of lastPerField(changes)) {
    const entity = entityOf(context.docs, change.home, change.collection, change.id)
    if (change.field === '*' && entity !== undefined) {
      overtaken.push(...changedSinceMade(change, entity, changes))
      continue
    }
    const current = entity === undefined ? null : fieldOf(entity, change.field)
    if (!sameValue(current, change.after)) overtaken.push({ change, current })
  }
  return overtaken
}

const isAbout = (change: Change, home: string, collection: string, id: string): boolean =>
  change.home === home && change.collection === collection && change.id === id

/** What others did to something that I made: taking that back would take it away from them. In the prullenbak it is already. */
function changedSinceMade(change: Change, entity: EntityMap, own: readonly Change[]): Overtaken[] {
  const isOwn = (name: string): boolean =>
    own.some(({ home, collection, id, field }) => field === name && isAbout(change, home, collection, id))
  if (fieldOf(entity, 'removed') !== null || typeof change.after !== 'object' || change.after === null) return []
  return Object.entries(change.after).flatMap(([field, after]) => {
    const current = fieldOf(entity, field)
    return isOwn(field) || sameValue(current, after ?? null)
      ? []
      : [{ change: { ...change, field, before: null, after }, current }]
  })
}

/** One intent can set a field twice; only the last value can still stand there. */
function lastPerField(changes: readonly Change[]): Iterable<Change> {
  return new Map(
    changes.map((change) => [`${change.home}#${change.collection}#${change.id}#${change.field}`, change]),
  ).values()
}

/** Which of these changes, taken back before, cannot be done again silently. */
export function overtakenSince(context: CommandContext, undone: readonly Change[]): Overtaken[] {
  return overtakenBy(
    context,
    [...undone]
      .reverse()
      .map(inverseOf)
      .filter((change) => change.field !== '*'),
  )
}

const inverseOf = (change: Change): Change => ({ ...change, before: change.after, after: change.before })

/**
 * Takes changes back, the last first; all of them or, when one is refused, none. Making an entity is taken back by
 * putting it in the prullenbak, so that what a colleague added to it meanwhile is kept. What nobody could read is not put back.
 */
export function revertChanges(changes: readonly Change[]): Command {
  return inOrder(...[...changes].reverse().map(revertChange))
}

/** Does changes again after they were taken back; all of them or none. */
export function reapplyChanges(changes: readonly Change[]): Command {
  return inOrder(...changes.map(reapplyChange))
}

/** Runs commands one after the other as one intent: all of them or, when one refuses, none. */
export function inOrder(...commands: readonly Command[]): Command {
  return (context) => {
    const changes: Change[] = []
    for (const command of commands) {
      const result = command(context)
      if (!result.ok) {
        for (const change of changes.reverse()) revertChange(change)(context)
        return result
      }
      changes.push(...result.changes)
    }
    return { ok: true, changes }
  }
}

function revertChange(change: Change): Command {
  return (context) => {
    if (change.field !== '*') {
      if (fieldVerdict(change.collection, change.field, change.before) === 'refuse') return { ok: true, changes: [] }
      return editEntity(context, change.home, change.collection, change.id, { [change.field]: change.before })
    }
    if (change.collection === 'settings') return refuse('invalid')
    return editEntity(context, change.home, change.collection, change.id, {
      removed: { by: context.by, at: context.now() },
    })
  }
}

function reapplyChange(change: Change): Command {
  const field = change.field === '*' ? 'removed' : change.field
  const value = change.field === '*' ? null : change.after
  return (context) => editEntity(context, change.home, change.collection, change.id, { [field]: value })
}
