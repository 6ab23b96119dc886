import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'

const current = new AsyncLocalStorage<string>()

/** A new id for a request: 16 hexadecimal digits. Never one that a client chose, so that nobody can hide behind another's. */
export function newCorrelation(): string {
  return randomBytes(8).toString('hex')
}

/** Runs work for the request of that id: every line that it logs, also later, by what it began, carries the id. */
export function withCorrelation<T>(id: string, work: () => T): T {
  return current.run(id, work)
}

/** The id of the request for which this runs; undefined for what the server does by itself. */
export function correlation(): string | undefined {
  return current.getStore()
}
