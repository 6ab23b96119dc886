import type { DocumentName } from '@samenspoor/shared/model/document-name'
import { within } from '../../within.ts'
import { LastSeen } from '../presence/last-seen.ts'
import { DocumentUnavailableError } from './document-unavailable-error.ts'
import { Room, type RoomDependencies, type RoomState } from './room.ts'

/** For how long somebody waits for what other servers wrote: while the log does not answer, documents can be read. */
const CATCH_UP_MS = 3_000

/** A room that stays until it is let go. */
export interface HeldRoom {
  readonly room: Room
  /** Call once. */
  letGo(): void
}

/** The rooms in memory: never two of one document. */
export class RoomStore {
  readonly #deps: RoomDependencies
  readonly #lastSeen = new LastSeen()
  readonly #rooms = new Map<DocumentName, Room>()

  constructor(deps: RoomDependencies) {
    this.#deps = deps
    deps.queue.onRecovery(() => {
      for (const room of this.#rooms.values()) room.resync()
    })
  }

  /** Those that are in memory now. */
  get all(): readonly Room[] {
    return [...this.#rooms.values()]
  }

  get(document: DocumentName): Room | undefined {
    return this.#rooms.get(document)
  }

  get size(): number {
    return this.#rooms.size
  }

  /** How many updates are not on disk yet. */
  get waiting(): number {
    return this.all.reduce((sum, room) => sum + room.waiting, 0)
  }

  /** How many rooms are in each state. */
  states(): Readonly<Record<Exclude<RoomState, 'gone'>, number>> {
    const states = { loading: 0, live: 0, flushing: 0, failed: 0 }
    for (const { state } of this.#rooms.values()) if (state !== 'gone') states[state] += 1
    return states
  }

  /**
   * Gives the room of a document once it is loaded; whoever asks meanwhile waits for the same load. Rejects with
   * DocumentUnavailableError when the document cannot be read. The caller has checked that the document exists and may be opened.
   * `onWaiting` is called at once when the room is not loaded yet.
   */
  async enter(document: DocumentName, onWaiting?: (room: Room) => void): Promise<HeldRoom> {
    const known = this.#rooms.get(document)
    const room = known ?? this.#open(document)
    room.hold()
    if (room.state === 'loading') onWaiting?.(room)
    try {
      await room.loaded
      // Whoever comes from another server brings what was saved there.
      if (known !== undefined && this.#deps.others !== null) await within(CATCH_UP_MS, room.catchUp())
      if (room.state !== 'live') throw new Error(`the room is ${room.state}`)
    } catch (error) {
      room.release()
      this.#deps.counters.loadFailures += 1
      throw new DocumentUnavailableError(document, { cause: error })
    }
    return { room, letGo: () => room.release() }
  }

  #open(document: DocumentName): Room {
    const room = new Room(document, this.#deps, this.#lastSeen, () => {
      if (this.#rooms.get(document) === room) this.#rooms.delete(document)
    })
    this.#rooms.set(document, room)
    return room
  }
}
