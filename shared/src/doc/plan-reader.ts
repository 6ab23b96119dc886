import type * as Y from 'yjs'
import type * as z from 'zod/mini'
import { type Action, actionSchema } from '../model/entities/action.ts'
import { type Baseline, baselineSchema } from '../model/entities/baseline.ts'
import { type Commitment, commitmentSchema } from '../model/entities/commitment.ts'
import { type Contract, contractSchema } from '../model/entities/contract.ts'
import { type Coupling, couplingSchema } from '../model/entities/coupling.ts'
import { type Item, itemSchema } from '../model/entities/item.ts'
import { type Link, linkSchema } from '../model/entities/link.ts'
import { type SavedView, savedViewSchema } from '../model/entities/saved-view.ts'
import type {
  ActionId,
  BaselineId,
  CommitmentId,
  ContractId,
  CouplingId,
  ProgrammeId,
  SavedViewId,
  TrackId,
} from '../model/ids.ts'
import type { ItemKey } from '../model/item-ref.ts'
import type { Fault, HomeDocument, LinkKey, Plan } from '../model/plan.ts'
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../model/programme.ts'
import { rowsOf } from '../model/rows/plan-rows.ts'
import type { Track } from '../model/track.ts'
import { CollectionReader } from './collection-reader.ts'
import { type RootName, rootMap, settingsMap } from './layout.ts'

/** The open documents that a plan is composed from. */
export interface PlanDocs {
  readonly programme: Y.Doc
  readonly tracks: ReadonlyMap<TrackId, Y.Doc>
}

/**
 * Composes a {@link Plan} from open documents and keeps it up to date at the cost of what changed.
 * `read()` gives the same object until something in it changed. With the plan come its rows (`rowsOf`).
 */
export class PlanReader {
  readonly #programme: ProgrammeId
  readonly #tracks: readonly Track[]
  readonly #settings: Y.Map<unknown>
  readonly #actions: CollectionReader<Action>
  readonly #couplings: CollectionReader<Coupling>
  readonly #contracts: CollectionReader<Contract>
  readonly #baselines: CollectionReader<Baseline>
  readonly #commitments: CollectionReader<Commitment>
  readonly #views: CollectionReader<SavedView>
  readonly #items: { track: TrackId; reader: CollectionReader<Item> }[] = []
  readonly #links: { home: HomeDocument; reader: CollectionReader<Link> }[] = []
  #plan: Plan | null = null
  #settingsChanged = true
  #settingsRead: { settings: Settings; fault: Fault | null } = { settings: DEFAULT_SETTINGS, fault: null }

  constructor(programme: ProgrammeId, tracks: readonly Track[], docs: PlanDocs) {
    this.#programme = programme
    this.#tracks = tracks
    this.#settings = settingsMap(docs.programme)
    this.#settings.observe(this.#onSettings)
    this.#actions = inProgramme(docs, 'actions', actionSchema)
    this.#couplings = inProgramme(docs, 'couplings', couplingSchema)
    this.#contracts = inProgramme(docs, 'contracts', contractSchema)
    this.#baselines = inProgramme(docs, 'baselines', baselineSchema)
    this.#commitments = inProgramme(docs, 'commitments', commitmentSchema)
    this.#views = inProgramme(docs, 'views', savedViewSchema)
    this.#links.push(linksOf('programme', docs.programme))
    for (const [track, doc] of docs.tracks) {
      const home = `track:${track}` as const
      const reader = new CollectionReader(rootMap(doc, 'items'), home, 'items', itemSchema, { track })
      this.#items.push({ track, reader })
      this.#links.push(linksOf(home, doc))
    }
  }

  read(): Plan {
    const previous = this.#plan
    const items = new Patch<ItemKey, Item>(previous?.items)
    const links = new Patch<LinkKey, Link>(previous?.links)
    const actions = patchOf<ActionId, Action>(previous?.actions, this.#actions)
    const couplings = patchOf<CouplingId, Coupling>(previous?.couplings, this.#couplings)
    const contracts = patchOf<ContractId, Contract>(previous?.contracts, this.#contracts)
    const baselines = patchOf<BaselineId, Baseline>(previous?.baselines, this.#baselines)
    const commitments = patchOf<CommitmentId, Commitment>(previous?.commitments, this.#commitments)
    const views = patchOf<SavedViewId, SavedView>(previous?.views, this.#views)
    for (const { track, reader } of this.#items) {
      for (const id of reader.refresh()) items.put(`${track}/${id}`, reader.entities.get(id))
    }
    for (const { home, reader } of this.#links) {
      for (const id of reader.refresh()) links.put(`${home}#${id}`, reader.entities.get(id))
    }
    const patches = [items, links, actions, couplings, contracts, baselines, commitments, views]
    const isChanged = patches.some((patch) => patch.isChanged)
    if (previous && !isChanged && !this.#settingsChanged) return previous
    const { settings, fault } = previous && !this.#settingsChanged ? this.#settingsRead : this.#readSettings()
    this.#settingsRead = { settings, fault }
    this.#settingsChanged = false
    this.#plan = {
      programme: this.#programme,
      tracks: this.#tracks,
      settings,
      items: items.result,
      links: links.result,
      actions: actions.result,
      couplings: couplings.result,
      contracts: contracts.result,
      baselines: baselines.result,
      commitments: commitments.result,
      views: views.result,
      faults: [...this.#allFaults(), ...(fault ? [fault] : [])],
    }
    // The rows are made here, where the plan before is known: most edits leave everybody at the same row.
    rowsOf(this.#plan, previous)
    return this.#plan
  }

  destroy(): void {
    this.#settings.unobserve(this.#onSettings)
    this.#actions.destroy()
    this.#couplings.destroy()
    this.#contracts.destroy()
    this.#baselines.destroy()
    this.#commitments.destroy()
    this.#views.destroy()
    for (const { reader } of this.#items) reader.destroy()
    for (const { reader } of this.#links) reader.destroy()
  }

  readonly #onSettings = (): void => {
    this.#settingsChanged = true
  }

  #readSettings(): { settings: Settings; fault: Fault | null } {
    const stored = Object.entries(this.#settings.toJSON())
    const parsed = settingsSchema.safeParse(Object.fromEntries(stored))
    if (parsed.success) return { settings: parsed.data, fault: null }
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    // A setting that cannot be read takes no other one with it: the peildatum moves every date on every screen.
    const unread = new Set(parsed.error.issues.map(({ path }) => path[0]))
    const rest = settingsSchema.safeParse(Object.fromEntries(stored.filter(([field]) => !unread.has(field))))
    return {
      settings: rest.data ?? DEFAULT_SETTINGS,
      fault: { home: 'programme', collection: 'settings', id: 'settings', problems },
    }
  }

  *#allFaults(): Iterable<Fault> {
    yield* this.#actions.faults.values()
    yield* this.#couplings.faults.values()
    yield* this.#contracts.faults.values()
    yield* this.#baselines.faults.values()
    yield* this.#commitments.faults.values()
    yield* this.#views.faults.values()
    for (const { reader } of this.#items) yield* reader.faults.values()
    for (const { reader } of this.#links) yield* reader.faults.values()
  }
}

function inProgramme<T extends object>(docs: PlanDocs, root: RootName, schema: z.ZodMiniType<T>): CollectionReader<T> {
  return new CollectionReader(rootMap(docs.programme, root), 'programme', root, schema)
}

function linksOf(home: HomeDocument, doc: Y.Doc): { home: HomeDocument; reader: CollectionReader<Link> } {
  return { home, reader: new CollectionReader(rootMap(doc, 'links'), home, 'links', linkSchema) }
}

/** The next state of a collection of which every id is a key of its own. */
function patchOf<K extends string, V extends object>(
  before: ReadonlyMap<K, V> | undefined,
  reader: CollectionReader<V>,
): Patch<K, V> {
  const patch = new Patch<K, V>(before)
  for (const id of reader.refresh()) patch.put(id as K, reader.entities.get(id))
  return patch
}

/** The next state of a map: a copy from the first change on, the same map when there is none. */
class Patch<K, V> {
  readonly #before: ReadonlyMap<K, V>
  #after: Map<K, V> | null = null

  constructor(before: ReadonlyMap<K, V> | undefined) {
    this.#before = before ?? new Map()
  }

  get isChanged(): boolean {
    return this.#after !== null
  }

  get result(): ReadonlyMap<K, V> {
    return this.#after ?? this.#before
  }

  put(key: K, value: V | undefined): void {
    this.#after ??= new Map(this.#before)
    if (value === undefined) this.#after.delete(key)
    else this.#after.set(key, value)
  }
}
