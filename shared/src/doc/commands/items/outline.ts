import type { ItemId } from '../../../model/ids.ts'
import type { ItemRef } from '../../../model/item-ref.ts'
import type { HomeDocument } from '../../../model/plan.ts'
import { type Command, type CommandContext, editEntity, entityOf, fieldOf, refuse } from '../command.ts'

/**
 * Hangs an item under another of its track, or lets it stand on its own (null). Refuses an item that is not there, and
 * one that hangs under this one itself, however deep.
 */
export function hangUnder(ref: ItemRef, parent: ItemId | null): Command {
  return (context) => {
    const home: HomeDocument = `track:${ref.track}`
    if (parent !== null && !entityOf(context.docs, home, 'items', parent)) return refuse('gone')
    if (parent !== null && isUnder(context, home, parent, ref.item)) return refuse('invalid')
    return editEntity(context, home, 'items', ref.item, { parent })
  }
}

/** Whether an item is this one, or hangs under it. Ends in a loop that others made. */
function isUnder(context: CommandContext, home: HomeDocument, item: string, above: ItemId): boolean {
  const seen = new Set<string>()
  for (let at: unknown = item; typeof at === 'string' && !seen.has(at); ) {
    if (at === above) return true
    seen.add(at)
    const entity = entityOf(context.docs, home, 'items', at)
    at = entity && fieldOf(entity, 'parent')
  }
  return false
}
