import type * as Y from 'yjs'
import type * as z from 'zod/mini'
import type { Change, EntityCollection, PROGRAMME_COLLECTIONS, TRACK_COLLECTIONS } from '../model/change.ts'
import { actionSchema } from '../model/entities/action.ts'
import { baselineSchema } from '../model/entities/baseline.ts'
import { commitmentSchema } from '../model/entities/commitment.ts'
import { contractSchema } from '../model/entities/contract.ts'
import { couplingSchema } from '../model/entities/coupling.ts'
import { itemSchema } from '../model/entities/item.ts'
import { linkSchema } from '../model/entities/link.ts'
import { savedViewSchema } from '../model/entities/saved-view.ts'
import { compareKeys } from '../model/item-ref.ts'
import { type HomeDocument, trackOfHome } from '../model/plan.ts'
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../model/programme.ts'
import { CollectionReader } from './collection-reader.ts'
import { entityDiff, fieldChanges } from './diff.ts'
import { rootMap, settingsMap } from './layout.ts'

type Entity = { readonly id: string }
type Schemas<Collection extends EntityCollection> = Readonly<Record<Collection, z.ZodMiniType<Entity>>>

const OF_TRACK: Schemas<(typeof TRACK_COLLECTIONS)[number]> = { items: itemSchema, links: linkSchema }
const OF_PROGRAMME: Schemas<(typeof PROGRAMME_COLLECTIONS)[number]> = {
  links: linkSchema,
  actions: actionSchema,
  couplings: couplingSchema,
  contracts: contractSchema,
  baselines: baselineSchema,
  commitments: commitmentSchema,
  views: savedViewSchema,
}

/**
 * Says of one document what changed in it, at the cost of what changed. An entity counts as the plan shows it: one that
 * cannot be read is not there.
 */
export class DocumentChanges {
  readonly #home: HomeDocument
  readonly #collections: {
    collection: EntityCollection
    reader: CollectionReader<Entity>
    known: Map<string, Entity>
  }[]
  readonly #settings: Y.Map<unknown> | null
  #settingsChanged = true
  #lastSettings: Settings = DEFAULT_SETTINGS

  constructor(doc: Y.Doc, home: HomeDocument) {
    this.#home = home
    const track = trackOfHome(home)
    this.#collections = Object.entries(track === null ? OF_PROGRAMME : OF_TRACK).map(([name, schema]) => {
      const collection = name as EntityCollection
      const fixed = collection === 'items' ? { track } : {}
      const reader = new CollectionReader(rootMap(doc, collection), home, collection, schema, fixed)
      return { collection, reader, known: new Map() }
    })
    this.#settings = track === null ? settingsMap(doc) : null
    this.#settings?.observe(() => {
      this.#settingsChanged = true
    })
  }

  /** What changed since the last time; the first time all that is there, as made. */
  take(): Change[] {
    const changes: Change[] = [...this.#takeSettings()]
    for (const { collection, reader, known } of this.#collections) {
      for (const id of [...reader.refresh()].sort(compareKeys)) {
        const is = reader.entities.get(id)
        changes.push(...entityDiff(this.#home, collection, known.get(id), is))
        if (is === undefined) known.delete(id)
        else known.set(id, is)
      }
    }
    return changes
  }

  *#takeSettings(): Iterable<Change> {
    if (this.#settings === null || !this.#settingsChanged) return
    this.#settingsChanged = false
    const parsed = settingsSchema.safeParse(this.#settings.toJSON())
    const before = this.#lastSettings
    this.#lastSettings = parsed.success ? parsed.data : DEFAULT_SETTINGS
    yield* fieldChanges('programme', 'settings', 'settings', { ...before }, { ...this.#lastSettings })
  }
}
