import { isTitle, PERIOD_MAX } from '../../../model/entities/item.ts'
import type { ActionId, PersonId, TrackId } from '../../../model/ids.ts'
import type { ItemRef } from '../../../model/item-ref.ts'
import { addEntity, type Command, editEntity, refuse } from '../command.ts'
import { lastingWords } from './lasting-words.ts'

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

/** Gives out an action: what, who, by when and for which item. Due words that would mean another day later get their year. */
export function assignAction(action: NewAction): Command {
  return (context) => {
    if (!isTitle(action.title)) return refuse('invalid-title')
    if (action.due.length > PERIOD_MAX) return refuse('invalid-period')
    return addEntity(context, 'programme', 'actions', action.id, {
      title: action.title.trim(),
      track: action.track,
      assignee: action.assignee,
      due: lastingWords(action.due, context.today()),
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

/** Changes what was given out: only the details that are named. */
export function editAction(id: ActionId, details: ActionDetails): Command {
  return (context) => {
    const { due, ...others } = details
    if (others.title !== undefined && !isTitle(others.title)) return refuse('invalid-title')
    if (due !== undefined && due.length > PERIOD_MAX) return refuse('invalid-period')
    const words = due === undefined ? {} : { due: lastingWords(due, context.today()) }
    return editEntity(context, 'programme', 'actions', id, { ...others, ...words })
  }
}

/** Says that an action is done, or that it is not. */
export function finishAction(id: ActionId, done: boolean): Command {
  return (context) => editEntity(context, 'programme', 'actions', id, { done })
}

/** Puts an action in the prullenbak. */
export function removeAction(id: ActionId): Command {
  return (context) =>
    editEntity(context, 'programme', 'actions', id, { removed: { by: context.by, at: context.now() } })
}

/** Takes an action out of the prullenbak. */
export function restoreAction(id: ActionId): Command {
  return (context) => editEntity(context, 'programme', 'actions', id, { removed: null })
}
