import { dateInNetherlands } from '@samenspoor/shared/dates/date-in-netherlands'
import type { Command, CommandContext, CommandResult } from '@samenspoor/shared/doc/commands/command'
import { notesText } from '@samenspoor/shared/doc/layout'
import type { PlanDocs } from '@samenspoor/shared/doc/plan-reader'
import {
  type DocumentName,
  documentsOf,
  planDocument,
  programmeDocument,
  trackDocument,
} from '@samenspoor/shared/model/document-name'
import type { PersonId, TrackId } from '@samenspoor/shared/model/ids'
import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import { type HomeDocument, trackOfHome } from '@samenspoor/shared/model/plan'
import type { Programme } from '@samenspoor/shared/model/programme'
import type * as Y from 'yjs'
import type { DocumentConnection } from '../documents/document-connection.ts'
import type { DocumentSet } from '../documents/document-set.ts'
import type { LocalVersion } from '../documents/local-version.ts'
import { type Openness, opennessOf, sameOpenness } from '../documents/openness.ts'
import { hasOtherRights } from '../documents/other-rights.ts'
import type { ChangeFeed, FeedSource } from '../others/change-feed.ts'
import type { NewsMarks } from '../others/news-marks.ts'
import { PresenceStore } from '../others/presence-store.ts'
import { type SaveState, summarise } from '../saving/save-state.ts'
import { oncePerFrame } from './once-per-frame.ts'
import { Signal } from './signal.ts'
import { UndoHistory, type UndoOutcome } from './undo-history.ts'
import { type View, ViewReader } from './view-reader.ts'

export interface StoreState {
  /** Null until every document that can be opened has come in once. */
  readonly view: View | null
  readonly save: SaveState
  /** No document has a connection: the plan is as this window made it. */
  readonly isApart: boolean
  readonly openness: Openness
  readonly localVersions: readonly LocalVersion[]
  /** The server gives other rights than the programme as it was fetched. */
  readonly isProgrammeStale: boolean
  readonly canUndo: string | null
  readonly canRedo: string | null
}

/**
 * The programme as this browser has it open: what follows from its documents, my undo list and who else is here. React
 * reads it with `useSyncExternalStore`; nothing outside this folder touches Yjs. The documents themselves outlive it:
 * when the programme's people or tracks change, another store takes over from this one.
 */
export class ProgrammeStore {
  readonly programme: Programme
  readonly me: PersonId
  readonly presence: PresenceStore
  readonly newsMarks: Signal<NewsMarks>
  readonly #documents: DocumentSet
  readonly #docs: PlanDocs
  readonly #reader: ViewReader
  readonly #history: UndoHistory
  readonly #listeners = new Set<() => void>()
  readonly #unsubscribe: () => void
  #state: StoreState
  readonly #sources: readonly FeedSource[]
  #feed: ChangeFeed | null = null
  /** Many updates between two frames (a first sync, a paste, busy colleagues) give one new picture. */
  readonly #refreshSoon = oncePerFrame(() => this.#refresh())

  /** `previous`: the store that this one takes over from, with its undo list. */
  constructor(documents: DocumentSet, programme: Programme, previous: ProgrammeStore | null) {
    this.#documents = documents
    this.programme = programme
    this.me = documents.me
    this.#history = previous === null ? new UndoHistory() : previous.#history
    documents.keepOnly(documentsOf(programme))
    if (previous !== null) documents.reconnectShutOut()
    const home = documents.open(programmeDocument(programme.id))
    const tracks = new Map<TrackId, Y.Doc>()
    const sources: FeedSource[] = [{ home: 'programme', doc: home.doc, awareness: home.awareness }]
    for (const { id } of programme.tracks) {
      const { doc, awareness } = documents.open(trackDocument(programme.id, id))
      tracks.set(id, doc)
      sources.push({ home: `track:${id}`, doc, awareness })
    }
    this.#docs = { programme: home.doc, tracks }
    this.#reader = new ViewReader(programme, this.#docs)
    for (const doc of [home.doc, ...tracks.values()]) doc.on('update', this.#refreshSoon)
    this.#unsubscribe = documents.subscribe(this.#refreshSoon)
    this.presence = new PresenceStore(home.awareness, programme, this.me)
    this.newsMarks = previous?.newsMarks ?? new Signal<NewsMarks>(new Map())
    this.#sources = sources
    window.addEventListener('pagehide', this.#onPageHide)
    this.#state = {
      view: previous?.getState().view ?? null,
      save: { kind: 'connecting' },
      isApart: true,
      openness: opennessOf([]),
      localVersions: [],
      isProgrammeStale: false,
      canUndo: null,
      canRedo: null,
    }
    this.#refresh()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  getState = (): StoreState => this.#state

  /** Does something and remembers it for undo, under the words in `label`. Refused commands change nothing. */
  run(command: Command, label: string): CommandResult {
    if (this.#state.view === null) return { ok: false, code: 'gone' }
    const result = command(this.#context())
    if (result.ok) this.#history.add({ label, changes: result.changes })
    this.#refresh()
    return result
  }

  undo(force = false): UndoOutcome {
    const outcome = this.#history.undo(this.#context(), force)
    this.#refresh()
    return outcome
  }

  redo(force = false): UndoOutcome {
    const outcome = this.#history.redo(this.#context(), force)
    this.#refresh()
    return outcome
  }

  /** The person leaves a colleague's newer change as it is. */
  dropUndo(way: 'undo' | 'redo'): void {
    this.#history.drop(way)
    this.#refresh()
  }

  /** The notes on an item, as live text. Undefined when the track is not open. */
  notes(ref: ItemRef): Y.Text | undefined {
    const doc = this.#docs.tracks.get(ref.track)
    return doc && notesText(doc, ref.item)
  }

  /** Opens a track's plan text, which loads only while somebody looks at it. Call the release function when done. */
  openPlanText(track: TrackId): { connection: DocumentConnection; release: () => void } {
    return this.#documents.openWhileUsed(planDocument(this.programme.id, track))
  }

  /** What others change, as it comes in. `make` comes after the first view. */
  feed(make: (sources: readonly FeedSource[], isOn: (home: HomeDocument) => boolean) => ChangeFeed): ChangeFeed {
    this.#feed ??= make(this.#sources, (home) => {
      const track = trackOfHome(home)
      const name = track === null ? programmeDocument(this.programme.id) : this.#nameOf(track)
      return this.#state.view !== null && this.#documents.open(name).state.connection === 'connected'
    })
    return this.#feed
  }

  /** Who wrote what stands in a field now; undefined when that is not known. */
  writerOf(...of: Parameters<ChangeFeed['writerOf']>): string | undefined {
    return this.#feed?.writerOf(...of)
  }

  /** Fetches a document so that it can be opened without a network later. */
  fetchToKeep(name: DocumentName): Promise<void> {
    return this.#documents.fetchToKeep(name)
  }

  /** Whether this browser keeps what is open; null until that is known. */
  get isKept(): boolean | null {
    return this.#documents.isKept
  }

  reconnect(): void {
    this.#documents.reconnect()
  }

  /** Takes afresh what the server refused to save. */
  dropRefused(): void {
    this.#documents.dropRefused()
  }

  /** What the server did not want and stands in this window only. */
  refusedVersions(): readonly LocalVersion[] {
    return this.#documents.refusedVersions()
  }

  /** The person has done with the local versions what they wanted. */
  dropLocalVersions(): void {
    this.#documents.dropLocalVersions()
  }

  /** Lets go of the documents, which stay open. */
  destroy(): void {
    window.removeEventListener('pagehide', this.#onPageHide)
    this.#refreshSoon.cancel()
    this.#unsubscribe()
    for (const doc of [this.#docs.programme, ...this.#docs.tracks.values()]) doc.off('update', this.#refreshSoon)
    this.presence.destroy()
    this.#feed?.destroy()
    this.#reader.destroy()
    this.#listeners.clear()
  }

  #context(): CommandContext {
    const { missing, outdated } = this.#state.openness
    const isUsable = (name: DocumentName): boolean => !missing.includes(name) && !outdated.includes(name)
    const tracks = new Map([...this.#docs.tracks].filter(([track]) => isUsable(this.#nameOf(track))))
    return {
      docs: { programme: this.#docs.programme, tracks },
      by: this.me,
      now: () => new Date().toISOString(),
      today: () => this.#state.view?.today ?? dateInNetherlands(Date.now()),
    }
  }

  #refresh(): void {
    this.#documents.closeIdle()
    const connections = this.#documents.all()
    const { programme } = this
    const now = opennessOf(connections)
    const openness = sameOpenness(this.#state.openness, now) ? this.#state.openness : now
    this.#state = {
      view: this.#isReady(openness) ? this.#reader.read(openness, this.#state.view) : this.#state.view,
      save: summarise(
        connections.map(({ state }) => state),
        navigator.onLine,
      ),
      isApart: connections.every(({ wantsWork }) => wantsWork),
      openness,
      localVersions: this.#documents.getLocalVersions(),
      isProgrammeStale: connections.some((connection) => hasOtherRights(programme, this.me, connection)),
      canUndo: this.#history.next?.label ?? null,
      canRedo: this.#history.nextAgain?.label ?? null,
    }
    for (const listener of this.#listeners) listener()
  }

  /** Everything that can be opened has come in. */
  #isReady({ missing }: Openness): boolean {
    const { id, tracks } = this.programme
    const needed = [programmeDocument(id), ...tracks.map((track) => this.#nameOf(track.id))]
    return needed.every((name) => this.#documents.open(name).state.isLoaded || missing.includes(name))
  }

  #nameOf(track: TrackId): DocumentName {
    return trackDocument(this.programme.id, track)
  }

  readonly #onPageHide = (): void => this.presence.leave()
}
