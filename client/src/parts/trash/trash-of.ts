import type { Removed } from '@samenspoor/shared/model/fields/removed'
import type {
  ActionId,
  CommitmentId,
  ContractId,
  CouplingId,
  LinkId,
  SavedViewId,
  TrackId,
} from '@samenspoor/shared/model/ids'
import { type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import { type HomeDocument, homeOfLinkKey, type Plan } from '@samenspoor/shared/model/plan'
import { quotedTitle } from '@samenspoor/shared/model/quoted-title'
import { listNl } from '../../nl/common.ts'
import { PARTS_NL } from '../../nl/parts.ts'
import { compareText } from '../compare-text.ts'

interface Entry {
  readonly key: string
  readonly title: string
  readonly track: TrackId | null
  readonly home: HomeDocument
  readonly removed: Removed
}

export type TrashEntry = Entry &
  (
    | { readonly kind: 'item'; readonly ref: ItemRef }
    | { readonly kind: 'link'; readonly id: LinkId }
    | { readonly kind: 'action'; readonly id: ActionId }
    | { readonly kind: 'commitment'; readonly id: CommitmentId }
    | { readonly kind: 'coupling'; readonly id: CouplingId }
    | { readonly kind: 'contract'; readonly id: ContractId }
    | { readonly kind: 'view'; readonly id: SavedViewId }
  )

/** Everything in the prullenbak, what was removed last first. */
export function trashOf(plan: Plan): readonly TrashEntry[] {
  const entries = [
    ...removedItems(plan),
    ...removedLinks(plan),
    ...removedActions(plan),
    ...removedCommitments(plan),
    ...removedCouplings(plan),
    ...removedContracts(plan),
    ...removedViews(plan),
  ]
  return entries.sort((a, b) => compareText(b.removed.at, a.removed.at) || compareText(a.key, b.key))
}

function* removedItems(plan: Plan): Iterable<TrashEntry> {
  for (const [key, item] of plan.items) {
    if (item.removed === null) continue
    const ref = { track: item.track, item: item.id }
    const { title, track, removed } = item
    yield { kind: 'item', key: `item ${key}`, title, track, home: `track:${track}`, removed, ref }
  }
}

function* removedLinks(plan: Plan): Iterable<TrashEntry> {
  for (const [key, link] of plan.links) {
    if (link.removed === null) continue
    const home = homeOfLinkKey(key)
    yield {
      kind: 'link',
      key: `link ${key}`,
      title: PARTS_NL.needs(titleOf(plan, link.to), titleOf(plan, link.from)),
      track: home === 'programme' ? null : link.to.track,
      home,
      removed: link.removed,
      id: link.id,
    }
  }
}

function* removedActions(plan: Plan): Iterable<TrashEntry> {
  for (const [id, { title, track, removed }] of plan.actions) {
    if (removed !== null) yield { kind: 'action', key: `action ${id}`, title, track, home: 'programme', removed, id }
  }
}

function* removedCommitments(plan: Plan): Iterable<TrashEntry> {
  for (const [id, { title, removed }] of plan.commitments) {
    const home = 'programme'
    if (removed !== null) yield { kind: 'commitment', key: `commitment ${id}`, title, track: null, home, removed, id }
  }
}

function* removedCouplings(plan: Plan): Iterable<TrashEntry> {
  for (const [id, { decisions, removed }] of plan.couplings) {
    if (removed === null) continue
    const title = listNl(decisions.map((ref) => quotedTitle(titleOf(plan, ref))))
    yield { kind: 'coupling', key: `coupling ${id}`, title, track: null, home: 'programme', removed, id }
  }
}

function* removedContracts(plan: Plan): Iterable<TrashEntry> {
  for (const [id, { title, track, removed }] of plan.contracts) {
    if (removed !== null) {
      yield { kind: 'contract', key: `contract ${id}`, title, track, home: 'programme', removed, id }
    }
  }
}

function* removedViews(plan: Plan): Iterable<TrashEntry> {
  for (const [id, { title, removed }] of plan.views) {
    const home = 'programme'
    if (removed !== null) yield { kind: 'view', key: `view ${id}`, title, track: null, home, removed, id }
  }
}

const titleOf = (plan: Plan, ref: ItemRef): string => plan.items.get(itemKey(ref))?.title ?? PARTS_NL.vanishedItem
