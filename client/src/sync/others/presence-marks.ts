import { itemKey } from '@samenspoor/shared/model/item-ref'
import type { Person } from '@samenspoor/shared/model/person'
import type { Colleague } from './presence-store.ts'

/** What a colleague does with an item or an action right now. */
export interface PresenceMark {
  readonly person: Person
  /** The field that is being edited; null: something else of it. */
  readonly field: string | null
  /** `looking`: it is selected or open there. */
  readonly doing: 'looking' | 'editing' | 'moving' | 'dragging'
}

/** By `{track}/{item}`, or `#{action}`. */
export type Marks = ReadonlyMap<string, readonly PresenceMark[]>

export const NO_MARKS: Marks = new Map()

export const actionMarkKey = (action: string): string => `#${action}`

/**
 * Who looks at or works on what. My own other tabs are shown only where something is done. Lists that did not change
 * stay the same list, and so does the map, so that nothing is drawn for a pointer that moves.
 */
export function marksOf(colleagues: readonly Colleague[], me: string, before: Marks): Marks {
  const marks = new Map<string, PresenceMark[]>()
  const add = (key: string, mark: PresenceMark) => {
    const known = marks.get(key) ?? []
    const isTwice = mark.doing === 'looking' && known.some(({ person }) => person.id === mark.person.id)
    if (!isTwice) marks.set(key, [...known, mark])
  }
  // What is done stands before what is only looked at.
  for (const { person, presence } of colleagues) {
    const { item, action, doing, field = null } = presence
    if (action && doing) add(actionMarkKey(action), { person, field, doing })
    else if (item && doing) add(itemKey(item), { person, field, doing })
  }
  for (const { person, presence } of colleagues) {
    const { item, action, doing, idle } = presence
    if (item && (!doing || action) && !idle && person.id !== me) {
      add(itemKey(item), { person, field: null, doing: 'looking' })
    }
  }
  return keepEqual(before, marks)
}

function keepEqual(before: Marks, after: Marks): Marks {
  let isSame = before.size === after.size
  const kept = new Map<string, readonly PresenceMark[]>()
  for (const [key, marks] of after) {
    const known = before.get(key)
    const isEqual = known !== undefined && isEqualList(known, marks)
    isSame &&= isEqual
    kept.set(key, isEqual ? known : marks)
  }
  return isSame ? before : kept
}

const isEqualList = (a: readonly PresenceMark[], b: readonly PresenceMark[]): boolean =>
  a.length === b.length &&
  a.every(
    ({ person, field, doing }, index) =>
      person === b[index]?.person && field === b[index].field && doing === b[index].doing,
  )
