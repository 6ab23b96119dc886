import { assignItem, moveItem, removeItem, renameItem, setPeriod } from '@samenspoor/shared/doc/commands/items/items'
import type { Place } from '@samenspoor/shared/model/fields/place'
import type { PersonId } from '@samenspoor/shared/model/ids'
import { type ItemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import { useEffect, useMemo, useRef } from 'react'
import { TIMELINE_NL as NL, shortTitle } from '../../../nl/timeline/timeline.ts'
import { statusNames } from '../../../parts/item/status/status-names.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useRun } from '../../../sync/use-run.ts'

/** The commands on one item, with the words for the undo list. One object for the life of the screen. */
export interface ItemCommands {
  readonly rename: (key: ItemKey, title: string) => void
  readonly writePeriod: (key: ItemKey, words: string) => void
  readonly setPlace: (key: ItemKey, place: Place) => void
  readonly assign: (key: ItemKey, who: PersonId | null) => void
  readonly remove: (key: ItemKey) => void
}

export function useItemCommands(): ItemCommands {
  const store = useProgramme()
  const run = useRun()
  const latestRun = useRef(run)
  useEffect(() => {
    latestRun.current = run
  })
  return useMemo(() => {
    // What is not there any more is refused in words, as it is everywhere.
    const find = (key: ItemKey) => {
      const plan = store.getState().view?.plan
      const [ref, item] = [parseItemKey(key), plan?.items.get(key)]
      return ref && plan && { ref, item, title: shortTitle(item?.title ?? ''), statuses: statusNames(plan.settings) }
    }
    const runNow: typeof run = (...call) => latestRun.current(...call)
    return {
      rename: (key, title) => {
        const found = find(key)
        if (found) runNow(renameItem(found.ref, title), NL.renamed(shortTitle(title.trim())))
      },
      writePeriod: (key, words) => {
        const found = find(key)
        if (found) runNow(setPeriod(found.ref, words), NL.periodSet(found.title, words))
      },
      setPlace: (key, place) => {
        const found = find(key)
        if (!found || found.item?.place.status === place.status) return
        runNow(moveItem(found.ref, place), NL.statusSet(found.title, found.statuses[place.status]))
      },
      assign: (key, who) => {
        const found = find(key)
        if (!found) return
        const name = store.programme.people.find(({ id }) => id === who)?.name
        runNow(
          assignItem(found.ref, who),
          name === undefined ? NL.unassigned(found.title) : NL.assigned(found.title, name),
        )
      },
      remove: (key) => {
        const found = find(key)
        if (found) runNow(removeItem(found.ref), NL.removed(found.title), { announce: true })
      },
    }
  }, [store])
}
