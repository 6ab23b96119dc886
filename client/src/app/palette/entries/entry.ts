import type { Item } from '@samenspoor/shared/model/entities/item'
import type { ActionId, PersonId, TrackId } from '@samenspoor/shared/model/ids'
import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import type { Person } from '@samenspoor/shared/model/person'
import type { Track } from '@samenspoor/shared/model/track'
import type { COMMANDS_NL, PALETTE_NL } from '../../../nl/app/palette.ts'
import type { Searchable } from '../../../parts/fuzzy-search.ts'
import type { IconName } from '../../../ui/marks/icon-paths.ts'

export type GroupId = keyof typeof PALETTE_NL.groups

/** What choosing an entry does. */
export type Target =
  | { readonly kind: 'item'; readonly ref: ItemRef }
  | { readonly kind: 'track'; readonly id: TrackId }
  | { readonly kind: 'action'; readonly id: ActionId }
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'command'; readonly id: keyof typeof COMMANDS_NL }
  | { readonly kind: 'undo' | 'redo' | 'keys' }
  | { readonly kind: 'place'; readonly go: () => void }

/** What stands before the name. */
export type Mark =
  | { readonly kind: 'item'; readonly item: Item; readonly track: Track }
  | { readonly kind: 'track'; readonly track: Track }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'icon'; readonly name: IconName }

/** One line of the palette. `detail` is searched in, `note` is shown. */
export interface Entry extends Searchable {
  /** The same on every visit, so that it can be remembered. */
  readonly id: string
  readonly group: GroupId
  readonly target: Target
  readonly mark: Mark
  readonly note: string
  /** Keys that do the same, for example "Ctrl Z". */
  readonly keys?: string
  /** It is the screen that is open. */
  readonly isHere?: boolean
}
