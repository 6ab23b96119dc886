/**
 * locked: another server holds the data. unreachable: the folder cannot be made, read or written, or the database does
 * not answer. newer: a later version of Samenspoor wrote it. corrupt: stored bytes are not what was written.
 * not-empty: there is something in a place that has to be filled afresh.
 */
export type StorageErrorCode = 'locked' | 'unreachable' | 'newer' | 'corrupt' | 'not-empty'

/** Storage that cannot be used. A failed write throws what the engine throws and may be tried again. */
export class StorageError extends Error {
  readonly code: StorageErrorCode

  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StorageError'
    this.code = code
  }
}
