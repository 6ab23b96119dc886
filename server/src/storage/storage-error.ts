/**
 * locked: another server holds the data folder. unreachable: the folder cannot be made, read or written.
 * newer: a later version of Samenspoor wrote it. corrupt: stored bytes are not what was written.
 */
export type StorageErrorCode = 'locked' | 'unreachable' | 'newer' | 'corrupt'

/** Storage that cannot be used. A failed write throws what the engine throws and may be tried again. */
export class StorageError extends Error {
  readonly code: StorageErrorCode

  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StorageError'
    this.code = code
  }
}
