import type { Outcome } from '../../model/entities/item.ts'
import type { DecisionRule } from '../../model/fields/decision-rule.ts'
import type { CouplingId } from '../../model/ids.ts'
import type { ItemRef } from '../../model/item-ref.ts'
import { addEntity, type Command, editEntity, refuse } from './command.ts'

const editItem = (ref: ItemRef, patch: Readonly<Record<string, unknown>>): Command => {
  return (context) => editEntity(context, `track:${ref.track}`, 'items', ref.item, patch)
}

/** Says how a decision was taken; null: it is open again. What hangs on it follows by itself. */
export const decide = (ref: ItemRef, outcome: Outcome | null): Command => editItem(ref, { outcome })

/** Sets the rule of a decision's besluitvenster, as one value; null: no window. Refuses a rule nobody can read. */
export const setDecisionRule = (ref: ItemRef, rule: DecisionRule | null): Command => editItem(ref, { rule })

/** Says on which decision an item hangs; null: on none. An item cannot hang on itself. */
export function hangOn(ref: ItemRef, decision: ItemRef | null): Command {
  if (decision?.track === ref.track && decision.item === ref.item) return () => refuse('self-link')
  return editItem(ref, { conditionalOn: decision === null ? null : { ...decision } })
}

/** Couples decisions (gelijktrekken), switched off: it changes nothing until somebody switches it on. */
export function coupleDecisions(id: CouplingId, decisions: readonly ItemRef[], note = ''): Command {
  return (context) =>
    addEntity(context, 'programme', 'couplings', id, {
      decisions: decisions.map((ref) => ({ ...ref })),
      on: false,
      note,
      source: null,
      derived: [],
      removed: null,
    })
}

/** Switches a coupling on or off. Off restores every date exactly, because the dates follow from the switch. */
export function switchCoupling(id: CouplingId, on: boolean): Command {
  return (context) => editEntity(context, 'programme', 'couplings', id, { on })
}

/** Puts a coupling in the prullenbak: its decisions stand on their own again. */
export function uncoupleDecisions(id: CouplingId): Command {
  return (context) =>
    editEntity(context, 'programme', 'couplings', id, { removed: { by: context.by, at: context.now() } })
}

/** Takes a coupling out of the prullenbak, switched as it was. */
export function restoreCoupling(id: CouplingId): Command {
  return (context) => editEntity(context, 'programme', 'couplings', id, { removed: null })
}
