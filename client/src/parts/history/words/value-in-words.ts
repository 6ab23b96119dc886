import { formatDate } from '@samenspoor/shared/dates/format'
import { isPlainDate } from '@samenspoor/shared/dates/plain-date'
import type { Change } from '@samenspoor/shared/model/change'
import { CERTAINTIES, DECIDING_BODIES, ITEM_KINDS, OUTCOMES } from '@samenspoor/shared/model/entities/item'
import { LINK_TYPES } from '@samenspoor/shared/model/entities/link'
import { placeSchema } from '@samenspoor/shared/model/fields/place'
import { itemKey, itemRefSchema } from '@samenspoor/shared/model/item-ref'
import type { Person } from '@samenspoor/shared/model/person'
import { type Plan, trackOfHome } from '@samenspoor/shared/model/plan'
import { DEFAULT_SETTINGS } from '@samenspoor/shared/model/programme'
import { CERTAINTY_NL, DECIDING_BODY_NL, KIND_NL, LINK_TYPE_NL, shortened } from '../../../nl/common.ts'
import { HISTORY_NL } from '../../../nl/history/history.ts'
import { OUTCOME_NL } from '../../../nl/item/decisions.ts'
import { PARTS_NL } from '../../../nl/parts.ts'
import { statusNames } from '../../item/status/status-names.ts'

/** What names are looked up in: the plans that the change lies between, and the people of the programme. */
export interface Names {
  readonly plans: readonly Plan[]
  readonly people: readonly Person[]
}

/** What stands in a field, as the screen says it; null for what has no short words, such as a besluitvenster. */
export function valueInWords(
  { home, field }: Pick<Change, 'home' | 'field'>,
  value: unknown,
  names: Names,
): string | null {
  if (field === 'removed') return value === null ? HISTORY_NL.notInTrash : HISTORY_NL.inTrash
  if (field === 'outcome') return word(OUTCOMES, OUTCOME_NL, value) ?? OUTCOME_NL.open
  if (value === null || value === '') return HISTORY_NL.nothing
  if (typeof value === 'boolean') return value ? HISTORY_NL.yes : HISTORY_NL.no
  switch (field) {
    case 'row':
    case 'order':
      return null
    case 'place': {
      const place = placeSchema.safeParse(value)
      const statuses = statusNames(names.plans.at(-1)?.settings ?? DEFAULT_SETTINGS)
      return place.success ? statuses[place.data.status] : null
    }
    case 'kind':
      return word(ITEM_KINDS, KIND_NL, value)
    case 'certainty':
      return word(CERTAINTIES, CERTAINTY_NL, value)
    case 'decidingBody':
      return word(DECIDING_BODIES, DECIDING_BODY_NL, value)
    case 'type': {
      const type = LINK_TYPES.find((known) => known === value)
      return type ? LINK_TYPE_NL[type].name : null
    }
    case 'lagDays':
      return HISTORY_NL.days(Number(value))
    case 'who':
    case 'assignee':
    case 'assignedBy':
      return names.people.find(({ id }) => id === value)?.name ?? String(value)
    case 'track':
      return names.plans[0]?.tracks.find(({ id }) => id === value)?.shortTitle ?? String(value)
    case 'parent':
      return titleOf(names.plans, `${trackOfHome(home)}/${String(value)}`)
  }
  if (typeof value === 'string') return isPlainDate(value) ? formatDate(value) : shortened(value, 200)
  if (typeof value === 'number') return String(value)
  const ref = itemRefSchema.safeParse(value)
  return ref.success ? titleOf(names.plans, itemKey(ref.data)) : null
}

function word<T extends string>(
  known: readonly T[],
  words: Readonly<Record<T, string>>,
  value: unknown,
): string | null {
  const found = known.find((one) => one === value)
  return found === undefined ? null : words[found]
}

function titleOf(plans: readonly Plan[], key: string): string {
  for (const { items } of plans) {
    const title = items.get(key as `${string}/${string}`)?.title
    if (title !== undefined) return shortened(title)
  }
  return PARTS_NL.vanishedItem
}
