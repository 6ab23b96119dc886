import type { Command, CommandContext, CommandResult } from '@samenspoor/shared/doc/commands/command'
import {
  type Overtaken,
  overtakenBy,
  overtakenSince,
  reapplyChanges,
  revertChanges,
} from '@samenspoor/shared/doc/commands/undo/revert'
import type { Change } from '@samenspoor/shared/model/change'

export interface Step {
  /** What was done, as the screen says it. */
  readonly label: string
  readonly changes: readonly Change[]
}

export type UndoOutcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'done'; readonly step: Step }
  /** Somebody changed the same since: ask, then call again with `force`. */
  | {
      readonly kind: 'overtaken'
      readonly way: 'undo' | 'redo'
      readonly step: Step
      readonly overtaken: readonly Overtaken[]
    }
  | { readonly kind: 'refused'; readonly result: Extract<CommandResult, { ok: false }> }

const MAX_STEPS = 200

/** What I did in this tab and can take back. Only my own changes, and never over a colleague's newer one without asking. */
export class UndoHistory {
  #done: Step[] = []
  #undone: Step[] = []

  get next(): Step | null {
    return this.#done.at(-1) ?? null
  }

  get nextAgain(): Step | null {
    return this.#undone.at(-1) ?? null
  }

  add(step: Step): void {
    if (step.changes.length === 0) return
    this.#done = [...this.#done, step].slice(-MAX_STEPS)
    this.#undone = []
  }

  undo(context: CommandContext, force = false): UndoOutcome {
    const step = this.#done.at(-1)
    if (!step) return { kind: 'nothing' }
    const overtaken = force ? [] : overtakenBy(context, step.changes)
    if (overtaken.length > 0) return { kind: 'overtaken', way: 'undo', step, overtaken }
    return this.#apply(context, revertChanges(step.changes), step, () => {
      this.#done = this.#done.slice(0, -1)
      this.#undone = [...this.#undone, step]
    })
  }

  redo(context: CommandContext, force = false): UndoOutcome {
    const step = this.#undone.at(-1)
    if (!step) return { kind: 'nothing' }
    const overtaken = force ? [] : overtakenSince(context, step.changes)
    if (overtaken.length > 0) return { kind: 'overtaken', way: 'redo', step, overtaken }
    return this.#apply(context, reapplyChanges(step.changes), step, () => {
      this.#undone = this.#undone.slice(0, -1)
      this.#done = [...this.#done, step]
    })
  }

  /** Forgets the newest step, when the person chose to leave a colleague's change as it is. */
  drop(way: 'undo' | 'redo'): void {
    if (way === 'undo') this.#done = this.#done.slice(0, -1)
    else this.#undone = this.#undone.slice(0, -1)
  }

  #apply(context: CommandContext, command: Command, step: Step, move: () => void): UndoOutcome {
    const result = command(context)
    if (!result.ok) return { kind: 'refused', result }
    move()
    return { kind: 'done', step }
  }
}
