import type { ChangeCollection } from './change.ts'
import type { Action } from './entities/action.ts'
import type { Baseline } from './entities/baseline.ts'
import type { Commitment } from './entities/commitment.ts'
import type { Contract } from './entities/contract.ts'
import type { Coupling } from './entities/coupling.ts'
import type { Item } from './entities/item.ts'
import type { Link } from './entities/link.ts'
import type { SavedView } from './entities/saved-view.ts'
import type {
  ActionId,
  BaselineId,
  CommitmentId,
  ContractId,
  CouplingId,
  ProgrammeId,
  SavedViewId,
  TrackId,
} from './ids.ts'
import type { ItemKey } from './item-ref.ts'
import { DEFAULT_SETTINGS, type Settings } from './programme.ts'
import type { Track } from './track.ts'

/** The document that holds an entity: the programme's, or that of one track. */
export type HomeDocument = 'programme' | `track:${string}`

/** `{home}#{link id}`: the key of a link in a Plan. */
export type LinkKey = `${HomeDocument}#${string}`

/** The track whose document it is; null for the document of the programme. */
export function trackOfHome(home: HomeDocument): TrackId | null {
  return home === 'programme' ? null : (home.slice('track:'.length) as TrackId)
}

/** The document in which a link of the plan lives. */
export function homeOfLinkKey(key: LinkKey): HomeDocument {
  return key.slice(0, key.indexOf('#')) as HomeDocument
}

/** Something in a document that the model cannot read. It is left out of the plan, listed here, and kept as it is. */
export interface Fault {
  readonly home: HomeDocument
  readonly collection: ChangeCollection
  readonly id: string
  /** What is wrong, per field, in the words of the schema. */
  readonly problems: readonly string[]
}

/**
 * One immutable picture of what the teams intend, composed from the open documents. An entity that did not change is
 * the same object in the next picture. Removed entities are in it, with `removed` set.
 */
export interface Plan {
  readonly programme: ProgrammeId
  readonly settings: Settings
  readonly tracks: readonly Track[]
  readonly items: ReadonlyMap<ItemKey, Item>
  readonly links: ReadonlyMap<LinkKey, Link>
  readonly actions: ReadonlyMap<ActionId, Action>
  readonly couplings: ReadonlyMap<CouplingId, Coupling>
  readonly contracts: ReadonlyMap<ContractId, Contract>
  readonly baselines: ReadonlyMap<BaselineId, Baseline>
  readonly commitments: ReadonlyMap<CommitmentId, Commitment>
  readonly views: ReadonlyMap<SavedViewId, SavedView>
  readonly faults: readonly Fault[]
}

/** A plan in which nothing is planned yet. */
export function emptyPlan(programme: ProgrammeId, tracks: readonly Track[] = []): Plan {
  return {
    programme,
    tracks,
    settings: DEFAULT_SETTINGS,
    items: new Map(),
    links: new Map(),
    actions: new Map(),
    couplings: new Map(),
    contracts: new Map(),
    baselines: new Map(),
    commitments: new Map(),
    views: new Map(),
    faults: [],
  }
}
