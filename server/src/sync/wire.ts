import { MESSAGE, type RefusalReason, SYNC } from '@samenspoor/shared/protocol/messages'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** A message of a client, read. The bytes inside are not looked at yet. */
export type Incoming =
  | { readonly type: 'step1'; readonly stateVector: Uint8Array }
  /** Sync step 2 or update: both carry changes, and both are counted for acknowledgements. */
  | { readonly type: 'changes'; readonly update: Uint8Array; readonly isStep2: boolean }
  | { readonly type: 'awareness'; readonly update: Uint8Array }
  | { readonly type: 'query-awareness' }

/** Reads a message; null for anything that the protocol does not know. */
export function readMessage(data: Uint8Array): Incoming | null {
  try {
    const decoder = decoding.createDecoder(data)
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.sync:
        return readSync(decoder)
      case MESSAGE.awareness:
        return { type: 'awareness', update: decoding.readVarUint8Array(decoder) }
      case MESSAGE.queryAwareness:
        return { type: 'query-awareness' }
      default:
        return null
    }
  } catch {
    return null
  }
}

function readSync(decoder: decoding.Decoder): Incoming | null {
  const step = decoding.readVarUint(decoder)
  switch (step) {
    case SYNC.step1:
      return { type: 'step1', stateVector: decoding.readVarUint8Array(decoder) }
    case SYNC.step2:
    case SYNC.update:
      return { type: 'changes', update: decoding.readVarUint8Array(decoder), isStep2: step === SYNC.step2 }
    default:
      return null
  }
}

/** Messages of the server. */
export const wire = {
  step1: (stateVector: Uint8Array) => encode(MESSAGE.sync, SYNC.step1, stateVector),
  step2: (update: Uint8Array) => encode(MESSAGE.sync, SYNC.step2, update),
  update: (update: Uint8Array) => encode(MESSAGE.sync, SYNC.update, update),
  awareness: (update: Uint8Array) => encode(MESSAGE.awareness, update),
  ack: (count: number) => encode(MESSAGE.ack, count),
  refused: (count: number, reason: RefusalReason) => encode(MESSAGE.refused, count, reason),
}

/** Whether a state vector is that of somebody who has nothing. */
export function isNothing(stateVector: Uint8Array): boolean {
  return stateVector.length === 1 && stateVector[0] === 0
}

/** Nothing new about anybody: keeps the stock provider, which gives up after 30 s of silence, from reconnecting. */
export const HEARTBEAT: Uint8Array = wire.awareness(Uint8Array.of(0))

function encode(...parts: (number | string | Uint8Array)[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const part of parts) {
      if (typeof part === 'number') encoding.writeVarUint(encoder, part)
      else if (typeof part === 'string') encoding.writeVarString(encoder, part)
      else encoding.writeVarUint8Array(encoder, part)
    }
  })
}
