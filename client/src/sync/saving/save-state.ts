import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import type { DocumentState } from '../documents/document-connection.ts'

/** What the top bar says about saving. `waiting` counts changes that are not on the server's disk. */
export type SaveState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly waiting: number }
  | { readonly kind: 'offline'; readonly waiting: number }
  | {
      readonly kind: 'refused'
      readonly reason: 'rights' | 'session' | 'content' | 'storage' | 'unavailable' | 'person'
      readonly waiting: number
    }

/** Sums up the documents: the worst thing first, and "saved" only when every change is known to be on disk. */
export function summarise(documents: readonly DocumentState[], isOnline: boolean): SaveState {
  const waiting = documents.reduce((sum, document) => sum + document.waiting, 0)
  const refused = documents.find(({ connection, refusal }) => connection === 'refused' || refusal !== null)
  if (refused) return { kind: 'refused', reason: reasonOf(refused), waiting }
  // What the server cannot open is named elsewhere; only what waits in it is about saving.
  if (documents.some((document) => document.connection === 'unavailable' && document.waiting > 0))
    return { kind: 'refused', reason: 'unavailable', waiting }
  if (!isOnline || documents.some((document) => document.connection === 'offline')) return { kind: 'offline', waiting }
  if (documents.some((document) => document.connection === 'connecting')) return { kind: 'connecting' }
  return waiting > 0 ? { kind: 'saving', waiting } : { kind: 'saved' }
}

export const isSameSave = (a: SaveState, b: SaveState): boolean =>
  a.kind === b.kind &&
  ('waiting' in a ? a.waiting : 0) === ('waiting' in b ? b.waiting : 0) &&
  ('reason' in a ? a.reason : null) === ('reason' in b ? b.reason : null)

function reasonOf({ closeCode, refusal }: DocumentState): Extract<SaveState, { kind: 'refused' }>['reason'] {
  if (refusal === 'storage') return 'storage'
  if (closeCode === CLOSE_CODES.unauthenticated) return 'session'
  if (closeCode === CLOSE_CODES.otherPerson) return 'person'
  if (refusal === 'read-only' || closeCode === CLOSE_CODES.forbidden || closeCode === CLOSE_CODES.unknownDocument)
    return 'rights'
  return 'content'
}
