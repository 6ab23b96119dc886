import { assignItem, moveItem, removeItem } from '@samenspoor/shared/doc/commands/items/items'
import { inOrder } from '@samenspoor/shared/doc/commands/undo/revert'
import type { Status } from '@samenspoor/shared/model/fields/place'
import type { PersonId } from '@samenspoor/shared/model/ids'
import { type ItemKey, type ItemRef, itemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import { WORKING_NL as NL } from '../../../../nl/working/working.ts'
import { statusNames } from '../../../../parts/item/status/status-names.ts'
import { useProgramme } from '../../../../sync/programme-context.tsx'
import { useRun } from '../../../../sync/use-run.ts'
import { copiedOf } from '../clipboard/copied.ts'
import { copiesOf } from '../clipboard/copies.ts'
import type { Desk } from '../desk.ts'
import { NOTHING_CHOSEN } from './choose.ts'
import { ordersAtEnd } from './orders-at-end.ts'

/** What can be done with several items at once, each as one step. What I may not write stays as it is. */
export interface ChosenCommands {
  readonly setStatus: (keys: readonly ItemKey[], status: Status) => void
  readonly assign: (keys: readonly ItemKey[], who: PersonId | null, name: string | null) => void
  readonly duplicate: (keys: readonly ItemKey[]) => void
  readonly remove: (keys: readonly ItemKey[]) => void
}

export function useChosenCommands({ store, isMine }: Pick<Desk, 'store' | 'isMine'>): ChosenCommands {
  const programme = useProgramme()
  const run = useRun()
  const refsOf = (keys: readonly ItemKey[]): ItemRef[] =>
    keys.flatMap((key) => {
      const ref = isMine(key) ? parseItemKey(key) : null
      return ref ? [ref] : []
    })
  return {
    setStatus: (keys, status) => {
      const plan = programme.getState().view?.plan
      const refs = refsOf(keys).filter((ref) => plan?.items.get(itemKey(ref))?.place.status !== status)
      if (!plan || refs.length === 0) return
      const places = ordersAtEnd(
        plan,
        refs.map(() => status),
        Math.random,
      )
      const moves = refs.flatMap((ref, index) => (places[index] ? [moveItem(ref, places[index])] : []))
      run(inOrder(...moves), NL.statusSet(refs.length, statusNames(plan.settings)[status]), { announce: true })
    },
    assign: (keys, who, name) => {
      const refs = refsOf(keys)
      run(inOrder(...refs.map((ref) => assignItem(ref, who))), NL.assigned(refs.length, name), { announce: true })
    },
    duplicate: (keys) => {
      const plan = programme.getState().view?.plan
      const copied = plan && copiedOf(plan, keys.filter(isMine))
      if (!plan || !copied) return
      const copies = copiesOf(copied, {
        plan,
        trackFor: ({ track }) => track,
        after: null,
        titleOfCopy: NL.titleOfCopy,
        makeId: () => crypto.randomUUID(),
        random: Math.random,
      })
      const result = run(copies.command, NL.duplicated(copies.refs.length), { announce: true })
      if (result.ok) store.set({ chosen: new Set(copies.refs.map(itemKey)), anchor: null })
    },
    remove: (keys) => {
      const refs = refsOf(keys)
      run(inOrder(...refs.map(removeItem)), NL.removed(refs.length), { announce: true })
      store.set(NOTHING_CHOSEN)
    },
  }
}
