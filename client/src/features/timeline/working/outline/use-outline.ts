import { hangUnder } from '@samenspoor/shared/doc/commands/items/outline'
import type { ItemId } from '@samenspoor/shared/model/ids'
import { type ItemKey, itemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import { shortTitle } from '../../../../nl/timeline/timeline.ts'
import { OUTLINE_NL as NL } from '../../../../nl/working/outline.ts'
import { useRun } from '../../../../sync/use-run.ts'
import type { Desk } from '../desk.ts'
import { outlineMoves } from './outline-moves.ts'

export type HangWay = 'under' | 'out'

/** Hangs an item under the one before it, or takes it one step out; says what happened, or why nothing did. */
export function useOutline({ picture, actions, mayWrite, announce }: Desk): (key: ItemKey, way: HangWay) => void {
  const run = useRun()
  const { rows, plan } = picture
  return (key, way) => {
    const [ref, item] = [parseItemKey(key), plan.items.get(key)]
    if (!ref || !item || !mayWrite(key)) return
    const { under, out } = outlineMoves(rows, plan, key)
    const title = shortTitle(item.title)
    const hang = (parent: ItemId | null) => {
      const above = parent === null ? undefined : plan.items.get(`${item.track}/${parent}`)
      const words = above ? NL.hungUnder(title, shortTitle(above.title)) : NL.standsAlone(title)
      if (run(hangUnder(ref, parent), words).ok) announce(words)
    }
    if (way === 'under') {
      if (!under) return announce(NL.nothingAbove)
      // What goes under it stays in view.
      actions.fold(itemKey({ track: under.track, item: under.id }), false)
      hang(under.id)
    } else if (out === undefined) announce(NL.alreadyAlone)
    else hang(out)
  }
}
