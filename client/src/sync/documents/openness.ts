import type { DocumentName } from '@samenspoor/shared/model/document-name'
import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import type { DocumentConnection } from './document-connection.ts'

/** Which documents cannot be used as they should; each list in the order of opening. */
export interface Openness {
  /** The server cannot open them now. */
  readonly unavailable: readonly DocumentName[]
  /** Never came in, and are not expected to: nothing may be written in them. */
  readonly missing: readonly DocumentName[]
  /** In a newer layout than this client knows: they may only be read. */
  readonly outdated: readonly DocumentName[]
}

const NOT_EXPECTED: readonly (number | null)[] = [CLOSE_CODES.forbidden, CLOSE_CODES.unknownDocument]

/** Whether the server says that the document is not there for this person. */
export function isShutOut({ connection, closeCode }: DocumentConnection['state']): boolean {
  return connection === 'refused' && NOT_EXPECTED.includes(closeCode)
}

/** Sorts out which documents are open as they should. */
export function opennessOf(connections: readonly Pick<DocumentConnection, 'name' | 'state'>[]): Openness {
  const namesOf = (test: (state: DocumentConnection['state']) => boolean): readonly DocumentName[] =>
    connections.filter(({ state }) => test(state)).map(({ name }) => name)
  return {
    unavailable: namesOf(({ connection }) => connection === 'unavailable'),
    missing: namesOf((state) => !state.isLoaded && (state.connection === 'unavailable' || isShutOut(state))),
    outdated: namesOf(({ isOutdated }) => isOutdated),
  }
}

export function sameOpenness(a: Openness, b: Openness): boolean {
  const same = (one: readonly string[], other: readonly string[]): boolean =>
    one.length === other.length && one.every((name, place) => name === other[place])
  return same(a.unavailable, b.unavailable) && same(a.missing, b.missing) && same(a.outdated, b.outdated)
}
