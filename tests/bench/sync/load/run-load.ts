import { Latencies } from './latencies.ts'
import type { LoadRoom } from './load-room.ts'

export interface Load {
  /** Edits a second, over all rooms. */
  readonly rate: number
  readonly ms: number
  /** Cursor moves a second in each room. */
  readonly cursors: number
}

export interface LoadResult {
  readonly p50Ms: number
  readonly p95Ms: number
  readonly p99Ms: number
  /** Whether everything arrived at everybody before the patience ran out. */
  readonly isComplete: boolean
  /** Edits a second that the generator managed to send. */
  readonly sentRate: number
}

const PATIENCE_MS = 15_000
const TICK_MS = 1

/** Sends edits at a rate, whatever comes back, and waits until all have arrived. */
export async function runLoad(rooms: readonly LoadRoom[], { rate, ms, cursors }: Load): Promise<LoadResult> {
  const latencies = new Latencies()
  for (const room of rooms) room.latencies = latencies
  const started = performance.now()
  let sent = 0
  let moved = 0
  for (let elapsed = 0; elapsed < ms; elapsed = performance.now() - started) {
    for (const due = (elapsed / 1_000) * rate; sent < due; sent += 1) rooms[sent % rooms.length]?.sendEdit()
    for (const due = (elapsed / 1_000) * cursors * rooms.length; moved < due; moved += 1)
      rooms[moved % rooms.length]?.sendCursor()
    await new Promise((resolve) => setTimeout(resolve, TICK_MS))
  }
  const sentRate = sent / ((performance.now() - started) / 1_000)
  const isComplete = await allDelivered(rooms)
  for (const room of rooms) room.latencies = null
  return {
    p50Ms: latencies.percentile(0.5),
    p95Ms: latencies.percentile(0.95),
    p99Ms: latencies.percentile(0.99),
    isComplete,
    sentRate,
  }
}

/** Waits until everything that was sent has arrived; false when that takes too long. */
export async function allDelivered(rooms: readonly LoadRoom[]): Promise<boolean> {
  const deadline = performance.now() + PATIENCE_MS
  while (rooms.some((room) => !room.isDelivered)) {
    if (performance.now() > deadline) return false
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  return true
}
