import {
  type DocumentName,
  documentsOf,
  parseDocumentName,
  programmeDocument,
  trackDocument,
} from '@samenspoor/shared/model/document-name'
import { compareKeys } from '@samenspoor/shared/model/item-ref'
import { type HomeDocument, trackOfHome } from '@samenspoor/shared/model/plan'
import type { Programme } from '@samenspoor/shared/model/programme'
import type { UpdateLog } from '../../storage/update-log.ts'
import type { VersionState, Versions } from '../../storage/versions.ts'
import { DocumentUnavailableError } from '../rooms/document-unavailable-error.ts'
import type { PastDocument } from './draw-plan.ts'
import { HistoryThread } from './history-thread.ts'
import { PAGE, updatesUpTo } from './past-states.ts'
import type { PageQuery } from './replay.ts'

export interface HistoryOptions {
  readonly log: UpdateLog
  readonly versions: Versions
  /** For how long it is kept who made which update, in ms. */
  readonly historyMs: number
  readonly now?: (() => number) | undefined
  /** After so long without a question the thread ends, with all that it remembers. */
  readonly idleMs?: number
}

/** Questions that may wait for their turn; who comes after them is told to try again later. */
const MOST_WAITING = 32

/**
 * What the stored updates say of the past: who changed what, and what a plan was. Reads the log in small pages and has it
 * played in a thread of its own, one question after the other. It never looks at documents in memory.
 * Everything rejects with DocumentUnavailableError when the log cannot be read or played, or too many wait.
 */
export class History {
  readonly #options: HistoryOptions
  readonly #thread: HistoryThread
  #turn: Promise<unknown> = Promise.resolve()
  #waiting = 0

  constructor(options: HistoryOptions) {
    this.#options = options
    this.#thread = new HistoryThread(options.idleMs ?? 60_000)
  }

  /** What changed in a document, the last first: a HistoryPage as JSON. */
  page(programme: Programme, home: HomeDocument, query: PageQuery): Promise<string> {
    const document = nameOf(programme, home)
    return this.#inTurn(document, async () => {
      const { log } = this.#options
      const stored = (await log.documents()).find(({ name }) => name === document)
      const base = (await log.historyBase(document)) ?? { number: 0, state: null }
      const key = `${document} ${stored?.epoch}`
      let reached = await this.#thread.ask({ kind: 'reached', key, base: base.number })
      if (reached === null) {
        await this.#thread.ask({ kind: 'begin', key, home, base })
        reached = base.number
      }
      for (;;) {
        const updates = await log.updatesAfter(document, reached, PAGE)
        if (updates.length === 0) break
        await this.#thread.ask({ kind: 'add', key, updates })
        reached += updates.length
      }
      return this.#thread.ask({ kind: 'page', key, query })
    })
  }

  /** The plan as it was before a moment (ISO 8601): a PlanPicture as JSON. Null when the history does not go back so far. */
  planAt(programme: Programme, moment: string): Promise<string | null> {
    return this.#inTurn(programme.id, async () => {
      const { log, historyMs, now = Date.now } = this.#options
      const isOld = Date.parse(moment) < now() - historyMs
      const past: PastDocument[] = []
      for (const home of homesOf(programme)) {
        const document = nameOf(programme, home)
        const number = await log.lastBefore(document, moment)
        // What was forgotten is older than the period, but not by how much.
        const isKnown = !isOld || ((await log.historyBase(document))?.number ?? 0) === 0
        const updates = isKnown ? await this.#updatesUpTo(document, number) : null
        if (updates === null) return null
        past.push({ home, updates })
      }
      return this.#thread.ask({ kind: 'picture', programme, past })
    })
  }

  /** What one document held before update `number`, as a PlanPicture with nothing else in it. Null when that is not known. */
  documentBefore(programme: Programme, home: HomeDocument, number: number): Promise<string | null> {
    const document = nameOf(programme, home)
    return this.#inTurn(document, async () => {
      const updates = await this.#updatesUpTo(document, number - 1)
      return updates && this.#thread.ask({ kind: 'picture', programme, past: [{ home, updates }] })
    })
  }

  /** The plan of a version: a PlanPicture as JSON. */
  planOfVersion(programme: Programme, version: string): Promise<string> {
    return this.#inTurn(version, async () => {
      const states = await this.#options.versions.states(version)
      const past = states.flatMap(({ document, state }): PastDocument[] => {
        const parsed = parseDocumentName(document)
        if (parsed === null || parsed.kind === 'plan') return []
        const home = parsed.kind === 'track' ? (`track:${parsed.track}` as const) : 'programme'
        // A track that is not in the programme any more has no place in its plan.
        const isThere = parsed.kind === 'programme' || programme.tracks.some(({ id }) => id === parsed.track)
        return isThere ? [{ home, updates: state === null ? [] : [state] }] : []
      })
      return this.#thread.ask({ kind: 'picture', programme, past })
    })
  }

  /** Every document of a programme, by name, as it is on disk, all at one moment. */
  present(programme: Programme): Promise<readonly VersionState[]> {
    return this.#inTurn(programme.id, async () => {
      const stored = await this.#options.log.documents()
      const states: VersionState[] = []
      for (const document of [...documentsOf(programme)].sort(compareKeys)) {
        const number = stored.find(({ name }) => name === document)?.last ?? 0
        const updates = number === 0 ? [] : await this.#updatesUpTo(document, number)
        if (updates === null) throw new Error(`${document}: update ${number} is gone`)
        const state = updates.length === 0 ? null : await this.#thread.ask({ kind: 'squash', updates })
        states.push({ document, number, state })
      }
      return states
    })
  }

  /** Ends the thread. */
  async stop(): Promise<void> {
    await this.#thread.end()
  }

  #updatesUpTo(document: DocumentName, number: number): Promise<readonly Uint8Array[] | null> {
    return updatesUpTo(this.#options.log, document, number)
  }

  async #inTurn<T>(what: string, work: () => Promise<T>): Promise<T> {
    if (this.#waiting >= MOST_WAITING) throw new DocumentUnavailableError(`${what}: too many questions`)
    this.#waiting += 1
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => undefined)
    try {
      return await result
    } catch (error) {
      throw new DocumentUnavailableError(what, { cause: error })
    } finally {
      this.#waiting -= 1
    }
  }
}

function nameOf({ id }: Programme, home: HomeDocument): DocumentName {
  const track = trackOfHome(home)
  return track === null ? programmeDocument(id) : trackDocument(id, track)
}

/** The documents of a programme that make its plan. */
function homesOf({ tracks }: Programme): readonly HomeDocument[] {
  return ['programme', ...tracks.map(({ id }) => `track:${id}` as const)]
}
