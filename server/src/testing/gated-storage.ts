import type { Storage } from '../storage/storage.ts'
import { beside } from './beside.ts'

/** A storage whose log asks `gate` before it does something. */
export function gated(storage: Storage, gate: (method: 'read' | 'append', document: string) => Promise<void>): Storage {
  const { log } = storage
  return beside(storage, {
    log: beside(log, {
      read: async (document) => gate('read', document).then(() => log.read(document)),
      append: async (entries) => gate('append', entries[0]?.document ?? '').then(() => log.append(entries)),
    }),
  })
}

/** A promise to be kept from outside. */
export function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined
  const promise = new Promise<void>((keep) => {
    resolve = keep
  })
  return { promise, resolve }
}

/** Makes the appends of a storage wait until `disk` is resolved; `asked` resolves at the first. */
export function slowDisk() {
  const [disk, asked] = [deferred(), deferred()]
  const wrap = (storage: Storage): Storage =>
    gated(storage, async (method) => {
      if (method !== 'append') return
      asked.resolve()
      await disk.promise
    })
  return { disk, asked, wrap }
}
