import type { Person } from '@samenspoor/shared/model/person'
import type { ActionEntry, Grouping, Load, Selection } from '../model/action-list.ts'

/** What the page shows, in both of its shapes. */
export interface ActionsProps {
  /** All living actions. */
  readonly entries: readonly ActionEntry[]
  /** Of the chosen selection: what is open, and what I just finished. */
  readonly shown: readonly ActionEntry[]
  readonly done: readonly ActionEntry[]
  readonly mine: readonly ActionEntry[]
  /** Mine, for items that lapsed: they wait out of sight. */
  readonly mineLapsed: readonly ActionEntry[]
  readonly me: Person
  readonly people: readonly Person[]
  readonly loadOf: (person: string) => Load
  readonly selection: Selection
  readonly onSelection: (selection: Selection) => void
  readonly grouping: Grouping
  readonly onGrouping: (grouping: Grouping) => void
  readonly showsDone: boolean
  readonly onShowsDone: (showsDone: boolean) => void
}
