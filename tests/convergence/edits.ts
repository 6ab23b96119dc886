import { demoProgramme } from '@samenspoor/server/demo/demo-programme'
import {
  assignAction,
  editAction,
  finishAction,
  removeAction,
  restoreAction,
} from '@samenspoor/shared/doc/commands/actions/actions'
import type { Command } from '@samenspoor/shared/doc/commands/command'
import {
  addItem,
  assignItem,
  describeItem,
  moveItem,
  moveRow,
  removeItem,
  renameItem,
  restoreItem,
  setPeriod,
} from '@samenspoor/shared/doc/commands/items/items'
import { orderBetween } from '@samenspoor/shared/doc/commands/items/order-key'
import { describeLink, linkItems, removeLink, restoreLink } from '@samenspoor/shared/doc/commands/links'
import { setReferenceDate } from '@samenspoor/shared/doc/commands/settings/settings'
import { CERTAINTIES, ITEM_KINDS, type Item } from '@samenspoor/shared/model/entities/item'
import { LINK_TYPES } from '@samenspoor/shared/model/entities/link'
import { compareByOrder, type Place, STATUSES } from '@samenspoor/shared/model/fields/place'
import type { ActionId, ItemId, LinkId } from '@samenspoor/shared/model/ids'
import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import { type HomeDocument, homeOfLinkKey, type Plan } from '@samenspoor/shared/model/plan'
import type { Random } from '@samenspoor/shared/schedule/testing/random'
import type { OperationKind } from './operation.ts'

const WORDS = [
  'Q1 2022',
  'Q3 2022-Q1 2023',
  'uiterlijk Q4 2022',
  'sinds 2020',
  'eind dit jaar',
  'ooit',
  '14 mei 2022',
  '',
]
const HOT_ITEMS = 3
const DAYS = ['2021-11-16', '2022-06-30', '2023-01-01']

/**
 * The edit that a kind of operation stands for, on something that this peer can see; null when there is nothing.
 * `id` is for what the edit makes.
 */
export function editOf(kind: OperationKind, plan: Plan, id: string, random: Random): Command | null {
  const items = [...plan.items.values()]
  const links = [...plan.links]
  const actions = [...plan.actions.values()]
  // Half of the edits meet at the same few items.
  const item = random.pick(random.chance(0.5) ? items.slice(0, HOT_ITEMS) : items)
  const link = random.pick(links)
  const action = random.pick(actions)
  const words = random.pick(WORDS) ?? ''
  const who = random.pick(demoProgramme.people)?.id ?? null
  const track = random.pick(demoProgramme.tracks)?.id
  const onItem = (make: (ref: ItemRef) => Command): Command | null => (item ? make(refOf(item)) : null)
  const onLink = (make: (home: HomeDocument, id: LinkId) => Command): Command | null =>
    link ? make(homeOfLinkKey(link[0]), link[1].id) : null
  switch (kind) {
    case 'moveItem':
      return onItem((ref) => moveItem(ref, somePlace(items, random)))
    case 'setPeriod':
      return onItem((ref) => setPeriod(ref, words))
    case 'renameItem':
      return onItem((ref) => renameItem(ref, `Titel ${id}`))
    case 'assignItem':
      return onItem((ref) => assignItem(ref, who))
    case 'describeItem':
      return onItem((ref) =>
        describeItem(ref, {
          kind: random.pick(ITEM_KINDS) ?? 'activity',
          certainty: random.pick(CERTAINTIES) ?? 'decided',
        }),
      )
    case 'moveRow':
      return onItem((ref) => moveRow(ref, orderBetween(random.pick(items)?.row ?? null, null, random.next)))
    case 'addItem':
      return track
        ? addItem({
            id: id as ItemId,
            track,
            title: `Nieuw ${id}`,
            kind: 'activity',
            period: words,
            place: somePlace(items, random),
            row: 'a0',
          })
        : null
    case 'removeItem':
      return onItem(removeItem)
    case 'restoreItem': {
      const removed = random.pick(items.filter((each) => each.removed !== null))
      return removed ? restoreItem(refOf(removed)) : null
    }
    case 'linkItems': {
      const other = random.pick(items)
      const type = random.pick(LINK_TYPES) ?? 'FS'
      return item && other ? linkItems({ id: id as LinkId, from: refOf(item), to: refOf(other), type }) : null
    }
    case 'describeLink':
      return onLink((home, linkId) => describeLink(home, linkId, { lagDays: random.below(60) - 30, note: words }))
    case 'removeLink':
      return onLink(removeLink)
    case 'restoreLink':
      return onLink(restoreLink)
    case 'assignAction':
      return track
        ? assignAction({
            id: id as ActionId,
            title: `Actie ${id}`,
            track,
            assignee: who,
            due: words,
            item: item ? refOf(item) : null,
            order: 'a0',
          })
        : null
    case 'editAction':
      return action ? editAction(action.id, { assignee: who, due: words }) : null
    case 'finishAction':
      return action ? finishAction(action.id, random.chance(0.7)) : null
    case 'removeAction':
      return action ? removeAction(action.id) : null
    case 'restoreAction':
      return action ? restoreAction(action.id) : null
    case 'setReferenceDate':
      return setReferenceDate(random.pick(DAYS) ?? null)
    default:
      return null
  }
}

const refOf = ({ track, id }: Item): ItemRef => ({ track, item: id })

/** Somewhere in a column: between two cards that lie next to each other, or at an end. */
function somePlace(items: readonly Item[], random: Random): Place {
  const status = random.pick(STATUSES) ?? 'planned'
  const column = items.filter((item) => item.removed === null && item.place.status === status).sort(compareByOrder)
  const spot = random.below(column.length + 1)
  const [lower, upper] = [column[spot - 1]?.place.order ?? null, column[spot]?.place.order ?? null]
  return { status, order: orderBetween(lower, upper, random.next) }
}
