import type { ActionId, PersonId, TrackId } from '../../model/ids.ts'
import type { ItemRef } from '../../model/item-ref.ts'
import { addEntity, type Command, editEntity, refuse } from './command.ts'

export interface NewAction {
  readonly id: ActionId
  readonly title: string
  readonly track: TrackId
  readonly assignee: PersonId | null
  /** The words as typed, e.g. "vóór 3 december". */
  readonly due: string
  readonly item: ItemRef | null
  readonly order: string
}

/** Gives out an action: what, who, by when and for which item. */
export function assignAction(action: NewAction): Command {
  return (context) => {
    if (action.title.trim() === '' || action.title.length > 500) return refuse('invalid-title')
    if (action.due.length > 200) return refuse('invalid-period')
    return addEntity(context, 'programme', 'actions', action.id, {
      title: action.title.trim(),
      track: action.track,
      assignee: action.assignee,
      due: action.due.trim(),
      item: action.item === null ? null : { ...action.item },
      done: false,
      assignedBy: context.by,
      createdAt: context.now(),
      order: action.order,
      source: null,
      derived: [],
      removed: null,
    })
  }
}

export interface ActionDetails {
  readonly title?: string
  readonly track?: TrackId
  readonly assignee?: PersonId | null
  readonly due?: string
  readonly item?: ItemRef | null
}

export function editAction(id: ActionId, details: ActionDetails): Command {
  return (context) => {
    if (details.title !== undefined && (details.title.trim() === '' || details.title.length > 500))
      return refuse('invalid-title')
    if (details.due !== undefined && details.due.length > 200) return refuse('invalid-period')
    return editEntity(context, 'programme', 'actions', id, { ...details })
  }
}

export function finishAction(id: ActionId, done: boolean): Command {
  return (context) => editEntity(context, 'programme', 'actions', id, { done })
}

export function removeAction(id: ActionId): Command {
  return (context) =>
    editEntity(context, 'programme', 'actions', id, { removed: { by: context.by, at: context.now() } })
}

export function restoreAction(id: ActionId): Command {
  return (context) => editEntity(context, 'programme', 'actions', id, { removed: null })
}
