import type { PlainDate } from '../../../dates/plain-date.ts'
import { readPeriod } from '../../../dates/read-period.ts'
import { type Certainty, type DecidingBody, type ItemKind, isTitle, PERIOD_MAX } from '../../../model/entities/item.ts'
import type { DecisionRule } from '../../../model/fields/decision-rule.ts'
import type { Place } from '../../../model/fields/place.ts'
import type { ItemId, PersonId, TrackId } from '../../../model/ids.ts'
import type { ItemRef } from '../../../model/item-ref.ts'
import type { HomeDocument } from '../../../model/plan.ts'
import { addEntity, type Command, editEntity, entityOf, refuse } from '../command.ts'

const home = (track: TrackId): HomeDocument => `track:${track}`

/** Words that say the same on every day need no day to be read from. */
function anchorFor(period: string, today: PlainDate): PlainDate | null {
  return readPeriod(period).understood || !readPeriod(period, { anchorDate: today }).understood ? null : today
}

export interface NewItem {
  readonly id: ItemId
  readonly track: TrackId
  readonly title: string
  readonly kind: ItemKind
  readonly period: string
  readonly place: Place
  readonly row: string
  readonly who?: PersonId | null
  readonly certainty?: Certainty
  readonly decidingBody?: DecidingBody | null
  readonly parent?: ItemId | null
  /** From which day its words are read; without it from today, when they need one. */
  readonly anchorDate?: PlainDate | null
  readonly rule?: DecisionRule | null
  readonly conditionalOn?: ItemRef | null
}

/** Adds an item to a track. Refuses an empty or too long title and period words that are too long. */
export function addItem(item: NewItem): Command {
  return (context) => {
    if (!isTitle(item.title)) return refuse('invalid-title')
    if (item.period.length > PERIOD_MAX) return refuse('invalid-period')
    const { id, track, ...fields } = item
    return addEntity(context, home(track), 'items', id, {
      who: null,
      certainty: 'decided',
      decidingBody: null,
      parent: null,
      anchorDate: anchorFor(item.period, context.today()),
      rule: null,
      conditionalOn: null,
      ...fields,
      title: item.title.trim(),
      outcome: null,
      source: null,
      derived: [],
      removed: null,
    })
  }
}

/** Gives an item another title. */
export function renameItem(ref: ItemRef, title: string): Command {
  return (context) =>
    isTitle(title)
      ? editEntity(context, home(ref.track), 'items', ref.item, { title: title.trim() })
      : refuse('invalid-title')
}

/** Writes an item's period words, as typed. Words that nobody can read are kept: the plan shows them as such. */
export function setPeriod(ref: ItemRef, period: string): Command {
  return (context) =>
    period.length <= PERIOD_MAX
      ? editEntity(context, home(ref.track), 'items', ref.item, {
          period: period.trim(),
          anchorDate: anchorFor(period, context.today()),
        })
      : refuse('invalid-period')
}

/** Writes the period words of several items as one step. Refuses all when one cannot be written. */
export function setPeriods(periods: readonly { readonly ref: ItemRef; readonly period: string }[]): Command {
  return (context) => {
    const isThere = periods.every(({ ref }) => entityOf(context.docs, home(ref.track), 'items', ref.item) !== undefined)
    if (!isThere) return refuse('gone')
    if (periods.some(({ period }) => period.length > PERIOD_MAX)) return refuse('invalid-period')
    const results = periods.map(({ ref, period }) => setPeriod(ref, period)(context))
    return { ok: true, changes: results.flatMap((result) => (result.ok ? result.changes : [])) }
  }
}

/** Puts a card in a column and at a place in it, as one value; with `who` it becomes of that person in the same step. */
export function moveItem(ref: ItemRef, place: Place, who?: PersonId | null): Command {
  const owner = who === undefined ? {} : { who }
  return (context) => editEntity(context, home(ref.track), 'items', ref.item, { place: { ...place }, ...owner })
}

/** Puts an item at another place in the list of the timeline. */
export function moveRow(ref: ItemRef, row: string): Command {
  return (context) => editEntity(context, home(ref.track), 'items', ref.item, { row })
}

/** Says who does an item; null: nobody yet. */
export function assignItem(ref: ItemRef, who: PersonId | null): Command {
  return (context) => editEntity(context, home(ref.track), 'items', ref.item, { who })
}

export interface ItemDetails {
  readonly kind?: ItemKind
  readonly certainty?: Certainty
  readonly decidingBody?: DecidingBody | null
}

/** Sets what kind of item it is, how certain, and who decides. */
export function describeItem(ref: ItemRef, details: ItemDetails): Command {
  return (context) => editEntity(context, home(ref.track), 'items', ref.item, { ...details })
}

/** Puts an item in the prullenbak. Its links stay and are shown again when it is put back. */
export function removeItem(ref: ItemRef): Command {
  return (context) =>
    editEntity(context, home(ref.track), 'items', ref.item, { removed: { by: context.by, at: context.now() } })
}

/** Takes an item out of the prullenbak. */
export function restoreItem(ref: ItemRef): Command {
  return (context) => editEntity(context, home(ref.track), 'items', ref.item, { removed: null })
}
