import { documentName } from '../load/document-names.ts'
import { Latencies } from '../load/latencies.ts'
import { LoadRoom } from '../load/load-room.ts'
import { allDelivered } from '../load/run-load.ts'
import type { RunningTarget } from '../servers/sync-target.ts'

const EVERY_MS = 10

/** Two people in a room of their own who go on editing, whatever happens in other rooms. */
export class Bystanders {
  readonly #room: LoadRoom

  private constructor(room: LoadRoom) {
    this.#room = room
  }

  static async open(target: RunningTarget, document: number): Promise<Bystanders> {
    const room = await LoadRoom.open(target, documentName(document), 2, 190)
    await allDelivered([room])
    return new Bystanders(room)
  }

  /** The longest that an edit of theirs took while the work was done, in ms; infinite when one never came. */
  async worstWaitDuring(work: () => Promise<void>): Promise<number> {
    const latencies = new Latencies()
    this.#room.latencies = latencies
    let isDone = false
    const working = work().finally(() => {
      isDone = true
    })
    while (!isDone) {
      this.#room.sendEdit()
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
    }
    const isComplete = await allDelivered([this.#room])
    this.#room.latencies = null
    await working
    return isComplete ? latencies.maxMs : Number.POSITIVE_INFINITY
  }

  close(): void {
    this.#room.close()
  }
}
