import { describe, expect, it } from 'vitest'
import type { DocumentState } from '../documents/document-connection.ts'
import { summarise } from './save-state.ts'

const saved: DocumentState = {
  connection: 'connected',
  isLoaded: true,
  waiting: 0,
  closeCode: null,
  refusal: null,
  mayWrite: true,
  isOutdated: false,
}

describe('summarise', () => {
  it('[SAV1] says saved only when every document is connected and nothing waits', () => {
    expect(summarise([saved, saved], true)).toEqual({ kind: 'saved' })
    expect(summarise([saved, { ...saved, waiting: 2 }], true)).toEqual({ kind: 'saving', waiting: 2 })
    expect(summarise([saved, { ...saved, connection: 'connecting' }], true)).toEqual({ kind: 'connecting' })
  })

  it('[SAV2] says offline with the number of waiting changes when one document is cut off or the device is', () => {
    expect(summarise([saved, { ...saved, connection: 'offline', waiting: 3 }], true)).toEqual({
      kind: 'offline',
      waiting: 3,
    })
    expect(summarise([saved], false)).toEqual({ kind: 'offline', waiting: 0 })
  })

  it.each([
    [{ closeCode: 4401 }, 'session'],
    [{ closeCode: 4410 }, 'person'],
    [{ closeCode: 4403 }, 'rights'],
    [{ closeCode: 4404 }, 'rights'],
    [{ closeCode: 4400 }, 'content'],
  ] as const)('[SAV3] says why nothing is saved any more: close code %o', (change, reason) => {
    expect(summarise([saved, { ...saved, connection: 'refused', ...change }], true)).toMatchObject({
      kind: 'refused',
      reason,
    })
  })

  it('[SAV4] a document that the server cannot open does not make the rest look offline; what waits in it is told', () => {
    expect(summarise([saved, { ...saved, connection: 'unavailable' }], true)).toEqual({ kind: 'saved' })
    expect(summarise([saved, { ...saved, connection: 'unavailable', waiting: 2 }], true)).toEqual({
      kind: 'refused',
      reason: 'unavailable',
      waiting: 2,
    })
  })

  it('[SAV3] a refused update outranks being offline', () => {
    const states: DocumentState[] = [
      { ...saved, connection: 'offline' },
      { ...saved, refusal: 'storage' },
    ]
    expect(summarise(states, true)).toMatchObject({ kind: 'refused', reason: 'storage' })
  })
})
