import type { HomeDocument } from '@samenspoor/shared/model/plan'
import type { Programme } from '@samenspoor/shared/model/programme'
import type { HistoryBase, StoredUpdate } from '../../storage/update-log.ts'
import type { PastDocument } from './draw-plan.ts'
import type { PageQuery } from './replay.ts'

/** What the history thread is asked. `key` names a replay that it keeps for as long as it has room. */
export type Question =
  /** The number up to which a replay from this base got; null when there is none. */
  | { readonly kind: 'reached'; readonly key: string; readonly base: number }
  | { readonly kind: 'begin'; readonly key: string; readonly home: HomeDocument; readonly base: HistoryBase }
  | { readonly kind: 'add'; readonly key: string; readonly updates: readonly StoredUpdate[] }
  /** A HistoryPage as JSON. */
  | { readonly kind: 'page'; readonly key: string; readonly query: PageQuery }
  /** A PlanPicture as JSON. */
  | {
      readonly kind: 'picture'
      readonly programme: Pick<Programme, 'id' | 'tracks'>
      readonly past: readonly PastDocument[]
    }
  /** One update that holds all of them. */
  | { readonly kind: 'squash'; readonly updates: readonly Uint8Array[] }

export interface Answers {
  readonly reached: number | null
  readonly begin: null
  readonly add: null
  readonly page: string
  readonly picture: string
  readonly squash: Uint8Array
}

export type Answer =
  | { readonly ok: true; readonly value: Answers[Question['kind']] }
  | { readonly ok: false; readonly problem: string }
