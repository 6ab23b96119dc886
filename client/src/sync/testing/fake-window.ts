import { IDBDatabase, IDBFactory, IDBIndex, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import { vi } from 'vitest'

/** What a browser keeps between page loads: a database and a cookie; and the events of one window. */
export class FakeBrowser {
  #indexedDB = new IDBFactory()

  /** Makes it the browser of this test, until `vi.unstubAllGlobals`. */
  begin(): void {
    vi.stubGlobal('document', { cookie: '' })
    vi.stubGlobal('navigator', { onLine: true })
    vi.stubGlobal('IDBKeyRange', IDBKeyRange)
    vi.stubGlobal('indexedDB', this.#indexedDB)
    vi.stubGlobal('window', new EventTarget())
  }

  /** One that keeps nothing, as some private windows. */
  forbid(): void {
    const refuse = (): never => {
      throw new DOMException('not here', 'SecurityError')
    }
    vi.stubGlobal('indexedDB', { open: refuse, databases: refuse })
  }

  /** One whose storage never answers, as after a crash. */
  hang(): void {
    vi.stubGlobal('indexedDB', { open: () => new EventTarget(), databases: async () => [] })
  }
}

/** From here on there is room for nothing more, until something is deleted `deletions` times. */
export function fillDisk(deletions: number): void {
  let left = deletions
  const refuse = (): never => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  const { add, put, delete: drop } = IDBObjectStore.prototype
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
    return left > 0 ? refuse() : add.apply(this, args)
  })
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    return left > 0 ? refuse() : put.apply(this, args)
  })
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, ...args) {
    left -= 1
    return drop.apply(this, args)
  })
}

/** From here on nothing can be read; what reads and writes in one go can. */
export function forbidReading(): void {
  const { transaction } = IDBDatabase.prototype
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    stores,
    mode,
    options,
  ) {
    if (mode !== 'readwrite') throw new DOMException('not now', 'UnknownError')
    return transaction.call(this, stores, mode, options)
  })
}

/** From here on whoever asks for many rows gets no answer. */
export function hangReading(): void {
  const silent = () => new EventTarget() as never
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(silent)
  vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(silent)
}

/** Lets timers and the database, which has turns of its own, come to rest. */
export async function rest(ms = 3_000): Promise<void> {
  for (let turn = 0; turn < ms / 100; turn += 1) {
    await vi.advanceTimersByTimeAsync(100)
    for (let at = 0; at < 6; at += 1) await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Only what counts time: the database keeps its own turns. */
export const useFakeTime = (): unknown =>
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] })
