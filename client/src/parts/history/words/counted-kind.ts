import type { Change } from '@samenspoor/shared/model/change'
import type { Counted } from '../../../nl/counted.ts'

/** As what things of a collection are counted. */
export function countedKind(collection: Change['collection']): Counted {
  return collection === 'items' || collection === 'links' || collection === 'actions' ? collection : 'others'
}
