import { dateInNetherlands } from '@samenspoor/shared/dates/date-in-netherlands'
import type { Command, CommandContext, CommandResult } from '@samenspoor/shared/doc/commands/command'
import { notesText } from '@samenspoor/shared/doc/layout'
import { type PlanDocs, PlanReader } from '@samenspoor/shared/doc/plan-reader'
import {
  parseDocumentName,
  planDocument,
  programmeDocument,
  trackDocument,
} from '@samenspoor/shared/model/document-name'
import type { PersonId, TrackId } from '@samenspoor/shared/model/ids'
import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Programme } from '@samenspoor/shared/model/programme'
import { deriveSchedule, newScheduleCache } from '@samenspoor/shared/schedule/derive-schedule'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import type * as Y from 'yjs'
import { DocumentConnection } from './document-connection.ts'
import { PresenceStore } from './presence-store.ts'
import { type SaveState, summarise } from './save-state.ts'
import { UndoHistory, type UndoOutcome } from './undo-history.ts'

/** What the screens look at: what is intended, what follows from it, and on which day we look. */
export interface View {
  readonly plan: Plan
  readonly schedule: Schedule
  /** YYYY-MM-DD: the peildatum of the programme, or the date of today. */
  readonly today: string
}

export interface StoreState {
  /** Null until every document has come in once. */
  readonly view: View | null
  readonly save: SaveState
  readonly canUndo: string | null
  readonly canRedo: string | null
}

/**
 * The programme as this browser has it open: its documents, what follows from them, my undo list and who else is here.
 * React reads it with `useSyncExternalStore`; nothing outside this folder touches Yjs.
 */
export class ProgrammeStore {
  readonly programme: Programme
  readonly me: PersonId
  readonly presence: PresenceStore
  readonly #serverUrl: string
  readonly #connections = new Map<string, DocumentConnection>()
  readonly #planTexts = new Map<TrackId, { connection: DocumentConnection; users: number }>()
  readonly #docs: PlanDocs
  readonly #reader: PlanReader
  readonly #cache = newScheduleCache()
  readonly #history = new UndoHistory()
  readonly #listeners = new Set<() => void>()
  #state: StoreState = { view: null, save: { kind: 'connecting' }, canUndo: null, canRedo: null }
  #isScheduled = false

  constructor(serverUrl: string, programme: Programme, me: PersonId) {
    this.#serverUrl = serverUrl
    this.programme = programme
    this.me = me
    const home = this.#open(programmeDocument(programme.id))
    const tracks = new Map<TrackId, Y.Doc>()
    for (const track of programme.tracks) tracks.set(track.id, this.#open(trackDocument(programme.id, track.id)).doc)
    this.#docs = { programme: home.doc, tracks }
    this.#reader = new PlanReader(programme.id, programme.tracks, this.#docs)
    for (const doc of [home.doc, ...tracks.values()]) doc.on('update', this.#refreshSoon)
    this.presence = new PresenceStore(home.awareness, programme, me)
    window.addEventListener('online', this.#onOnline)
    window.addEventListener('offline', this.#refreshSoon)
    window.addEventListener('beforeunload', this.#onBeforeUnload)
    window.addEventListener('pagehide', this.#onPageHide)
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
    const known = this.#planTexts.get(track)
    const entry = known ?? { connection: this.#open(planDocument(this.programme.id, track)), users: 0 }
    entry.users += 1
    this.#planTexts.set(track, entry)
    return {
      connection: entry.connection,
      release: () => {
        entry.users -= 1
        this.#closeIdlePlanText(track)
      },
    }
  }

  reconnect(): void {
    for (const connection of this.#connections.values()) {
      const { connection: state, refusal } = connection.state
      if (state !== 'connected' || refusal !== null) connection.reconnect()
    }
  }

  destroy(): void {
    window.removeEventListener('online', this.#onOnline)
    window.removeEventListener('offline', this.#refreshSoon)
    window.removeEventListener('beforeunload', this.#onBeforeUnload)
    window.removeEventListener('pagehide', this.#onPageHide)
    this.presence.destroy()
    this.#reader.destroy()
    for (const connection of this.#connections.values()) connection.destroy()
    this.#listeners.clear()
  }

  #open(name: string): DocumentConnection {
    const connection = new DocumentConnection(this.#serverUrl, name, () => this.#refreshSoon())
    this.#connections.set(name, connection)
    return connection
  }

  /** A plan text with changes that are not on disk stays open until they are. */
  #closeIdlePlanText(track: TrackId): void {
    const entry = this.#planTexts.get(track)
    if (!entry || entry.users > 0 || entry.connection.state.waiting > 0) return
    this.#planTexts.delete(track)
    this.#connections.delete(planDocument(this.programme.id, track))
    entry.connection.destroy()
  }

  #context(): CommandContext {
    return {
      docs: this.#docs,
      by: this.me,
      now: () => new Date().toISOString(),
      today: () => this.#state.view?.today ?? dateInNetherlands(Date.now()),
    }
  }

  /** Many updates in one turn (a first sync, a paste) give one new picture. */
  readonly #refreshSoon = (): void => {
    if (this.#isScheduled) return
    this.#isScheduled = true
    queueMicrotask(() => {
      this.#isScheduled = false
      this.#refresh()
    })
  }

  #refresh(): void {
    for (const track of this.#planTexts.keys()) this.#closeIdlePlanText(track)
    const states = [...this.#connections.values()].map((connection) => connection.state)
    this.#state = {
      view: this.#readView(),
      save: summarise(states, navigator.onLine),
      canUndo: this.#history.next?.label ?? null,
      canRedo: this.#history.nextAgain?.label ?? null,
    }
    for (const listener of this.#listeners) listener()
  }

  #readView(): View | null {
    const needed = [...this.#connections].filter(([name]) => parseDocumentName(name)?.kind !== 'plan')
    if (!needed.every(([, connection]) => connection.state.isLoaded)) return null
    const plan = this.#reader.read()
    const today = plan.settings.referenceDate ?? dateInNetherlands(Date.now())
    const previous = this.#state.view
    if (previous && previous.plan === plan && previous.today === today) return previous
    return { plan, today, schedule: deriveSchedule(plan, today, this.#cache) }
  }

  readonly #onOnline = (): void => this.reconnect()

  readonly #onBeforeUnload = (event: BeforeUnloadEvent): void => {
    if ([...this.#connections.values()].some((connection) => connection.state.waiting > 0)) event.preventDefault()
  }

  readonly #onPageHide = (): void => this.presence.leave()
}
