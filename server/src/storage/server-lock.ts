/** Keeps others away from what is stored, until it is released or the process ends. */
export interface ServerLock {
  release(): Promise<void>
}
