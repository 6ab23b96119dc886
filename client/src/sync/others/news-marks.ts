import type { ItemKey } from '@samenspoor/shared/model/item-ref'

/** Items that others changed since I looked at them, with who did: ids of people, '' when that is not known. */
export type NewsMarks = ReadonlyMap<ItemKey, readonly string[]>
