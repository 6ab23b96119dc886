import type { Change } from '@samenspoor/shared/model/change'
import type { Coupling } from '@samenspoor/shared/model/entities/coupling'
import type { Link } from '@samenspoor/shared/model/entities/link'
import { type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import { type Plan, trackOfHome } from '@samenspoor/shared/model/plan'
import { listNl, shortened } from '../../../nl/common.ts'
import { COLLECTION_NL } from '../../../nl/history/history.ts'
import { PARTS_NL } from '../../../nl/parts.ts'

/** What the thing that changed is called, in the first of these plans that has it. */
export function entityTitle(
  { home, collection, id }: Pick<Change, 'home' | 'collection' | 'id'>,
  plans: readonly Plan[],
): string {
  const titleOf = (ref: ItemRef): string =>
    shortened(first(plans, ({ items }) => items.get(itemKey(ref)))?.title ?? PARTS_NL.vanishedItem)
  switch (collection) {
    case 'settings':
      return COLLECTION_NL.settings
    case 'links': {
      const link = first(plans, ({ links }): Link | undefined => links.get(`${home}#${id}`))
      return link ? PARTS_NL.needs(titleOf(link.to), titleOf(link.from)) : COLLECTION_NL.links
    }
    case 'couplings': {
      const coupling = first(plans, ({ couplings }) => withId<Coupling>(couplings, id))
      return coupling ? listNl(coupling.decisions.map(titleOf)) : COLLECTION_NL.couplings
    }
    case 'items':
      return shortened(
        first(plans, ({ items }) => items.get(`${trackOfHome(home)}/${id}`))?.title ?? PARTS_NL.vanishedItem,
      )
    default:
      return shortened(
        first(plans, (plan) => withId<{ readonly title: string }>(plan[collection], id))?.title ??
          COLLECTION_NL[collection],
      )
  }
}

const withId = <T>(entities: ReadonlyMap<string, T>, id: string): T | undefined => entities.get(id)

function first<T>(plans: readonly Plan[], find: (plan: Plan) => T | undefined): T | undefined {
  for (const plan of plans) {
    const found = find(plan)
    if (found !== undefined) return found
  }
  return undefined
}
