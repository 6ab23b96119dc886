import type { Action } from '@samenspoor/shared/model/entities/action'
import type { ActionId } from '@samenspoor/shared/model/ids'
import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import type { Person } from '@samenspoor/shared/model/person'
import type { Plan } from '@samenspoor/shared/model/plan'
import { createContext, useContext } from 'react'

/** What every row of the list needs. */
export interface ActionsContextValue {
  readonly plan: Plan
  readonly today: string
  readonly people: ReadonlyMap<string, Person>
  readonly mayWrite: boolean
  readonly openItem: (ref: ItemRef) => void
  readonly finish: (action: Action, done: boolean) => void
  readonly changeDue: (action: Action, words: string) => void
  readonly remove: (action: Action) => void
  readonly edit: (action: Action) => void
  readonly chooseAssignee: (action: Action, anchor: HTMLElement) => void
  /** The action of which the list of people is open. */
  readonly assigning: ActionId | null
}

export const ActionsContext = createContext<ActionsContextValue | null>(null)

export function useActions(): ActionsContextValue {
  const actions = useContext(ActionsContext)
  if (!actions) throw new Error('useActions needs an ActionsContext')
  return actions
}
