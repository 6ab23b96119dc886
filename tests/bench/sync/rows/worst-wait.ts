import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { documentName } from '../load/document-names.ts'
import type { RunningTarget } from '../servers/sync-target.ts'
import type { BystandersOrder, BystandersPlace } from './bystanders-thread.ts'

/**
 * Two people in a room of their own who go on editing, whatever happens in other rooms. They have a thread of their own: a
 * generator that is busy with a crowd would count its own delay as the server's.
 */
export class Bystanders {
  readonly #thread: Worker

  private constructor(thread: Worker) {
    this.#thread = thread
  }

  static async open(target: RunningTarget, index: number): Promise<Bystanders> {
    const document = documentName(index)
    const { port, greeting } = target
    const place: BystandersPlace = {
      ...{ document, port, greeting, path: target.path(document), prefix: target.prefix(document) },
      subprotocols: [190, 191].map((person) => target.subprotocol(person)),
    }
    const thread = new Worker(new URL('./bystanders-thread.ts', import.meta.url), { workerData: place })
    await once(thread, 'message')
    return new Bystanders(thread)
  }

  /** The longest that an edit of theirs took while the work was done, in ms; infinite when one never came. */
  async worstWaitDuring(work: () => Promise<void>): Promise<number> {
    this.#say('begin')
    try {
      await work()
    } finally {
      this.#say('end')
    }
    const [worstMs] = await once(this.#thread, 'message')
    return Number(worstMs)
  }

  close(): void {
    void this.#thread.terminate()
  }

  #say(order: BystandersOrder): void {
    this.#thread.postMessage(order)
  }
}
