import type { Change } from '../../../model/change.ts'
import type { HomeDocument, Plan } from '../../../model/plan.ts'
import { diff } from '../../diff.ts'
import {
  addEntity,
  COMMAND_ORIGIN,
  type Command,
  type CommandContext,
  type CommandResult,
  documentOf,
  editEntity,
  entityOf,
  isReadableAt,
  type RefusalCode,
  refuse,
} from '../command.ts'
import { fieldVerdict } from '../field-values.ts'
import { inOrder } from './revert.ts'

/** What has to change for a plan to be what it was. What was not there then, and is in the prullenbak by now, stays there. */
export function changesBackTo(then: Plan, now: Plan): readonly Change[] {
  return diff(now, then).filter(({ field, before, after }) => field !== '*' || after !== null || !isRemoved(before))
}

/** What is different now, as people see it: what was made since and is in the prullenbak by now is no difference. */
export function changesSince(then: Plan, now: Plan): readonly Change[] {
  return diff(then, now).filter(({ field, before, after }) => field !== '*' || before !== null || !isRemoved(after))
}

const isRemoved = (record: unknown): boolean =>
  typeof record === 'object' && record !== null && 'removed' in record && record.removed !== null

/**
 * Makes what is into what was, when `changes` are what turns the one into the other ({@link changesBackTo}). All of them or,
 * when one is refused, none. What was not there then goes to the prullenbak. Each document changes in one transaction,
 * so that colleagues see it at once and never half.
 */
export function restoreChanges(changes: readonly Change[]): Command {
  const homes = [...new Set(changes.map(({ home }) => home))]
  const restore = inOrder(...changes.map(restoreChange))
  return (context) =>
    inTransactions(context, homes, () => {
      // Before anything is written: what a peer had made unreadable could not be put back as it was.
      for (const change of changes) {
        const code = refusalOf(context, change)
        if (code !== null) return refuse(code)
      }
      return restore(context)
    })
}

/** Why a change cannot be made; null when it can. */
function refusalOf({ docs }: CommandContext, { home, collection, id, field, after }: Change): RefusalCode | null {
  const isThere = entityOf(docs, home, collection, id) !== undefined
  if (field !== '*') {
    if (!isThere) return 'gone'
    return fieldVerdict(collection, field, after) === 'refuse' ? 'invalid' : null
  }
  if (collection === 'settings') return 'invalid'
  if (after === null) return isThere ? null : 'gone'
  const record = after as Readonly<Record<string, unknown>>
  const isRight = isThere
    ? Object.entries(record).every(([name, value]) => fieldVerdict(collection, name, value) !== 'refuse')
    : isReadableAt(home, collection, id, record)
  return isRight ? null : 'invalid'
}

function inTransactions(
  context: CommandContext,
  homes: readonly HomeDocument[],
  run: () => CommandResult,
): CommandResult {
  const [home, ...rest] = homes
  if (home === undefined) return run()
  const doc = documentOf(context.docs, home)
  if (doc === undefined) return refuse('gone')
  return doc.transact(() => inTransactions(context, rest, run), COMMAND_ORIGIN)
}

function restoreChange(change: Change): Command {
  const { home, collection, id, field, after } = change
  return (context) => {
    if (field !== '*') return editEntity(context, home, collection, id, { [field]: after })
    if (collection === 'settings') return refuse('invalid')
    if (after === null) {
      return editEntity(context, home, collection, id, { removed: { by: context.by, at: context.now() } })
    }
    const record = after as Readonly<Record<string, unknown>>
    // What a peer made unreadable since is still in its document.
    const isThere = entityOf(context.docs, home, collection, id) !== undefined
    return isThere
      ? editEntity(context, home, collection, id, record)
      : addEntity(context, home, collection, id, record)
  }
}
