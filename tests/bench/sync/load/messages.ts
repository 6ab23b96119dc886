import { MESSAGE, SYNC } from '@samenspoor/shared/protocol/messages'
import * as encoding from 'lib0/encoding'

/** Messages of y-protocols, as every server here reads them. */
export const messages = {
  step1: (stateVector: Uint8Array) => encode(MESSAGE.sync, SYNC.step1, stateVector),
  step2: (update: Uint8Array) => encode(MESSAGE.sync, SYNC.step2, update),
  update: (update: Uint8Array) => encode(MESSAGE.sync, SYNC.update, update),
  awareness: (client: number, clock: number, state: unknown) => {
    const update = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, JSON.stringify(state))
    })
    return encode(MESSAGE.awareness, update)
  },
}

/** The state vector, and the update, of somebody who has nothing. */
export const NOTHING = { stateVector: Uint8Array.of(0), update: Uint8Array.of(0, 0) }

export function encode(...parts: readonly (number | string | Uint8Array)[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const part of parts) {
      if (typeof part === 'number') encoding.writeVarUint(encoder, part)
      else if (typeof part === 'string') encoding.writeVarString(encoder, part)
      else encoding.writeVarUint8Array(encoder, part)
    }
  })
}
