import { documentName } from '../load/document-names.ts'
import { LoadClient } from '../load/load-client.ts'
import { LoadRoom } from '../load/load-room.ts'
import { processorMs } from '../load/process-figures.ts'
import { allDelivered, runLoad } from '../load/run-load.ts'
import type { RunningTarget } from '../servers/sync-target.ts'
import { isWhatWasWritten } from './is-what-was-written.ts'

export interface LatencyFigures {
  readonly p50Ms: number
  readonly p95Ms: number
  /** Processor time of the server for the same edits. */
  readonly processorMs: number
  readonly delivered: number
  readonly expected: number
  readonly gaps: number
  /** Whether a client that comes afterwards gets the document that was written. */
  readonly isEqual: boolean
}

const WARM_UP_MS = 500
const CURSORS = 10

/** One room at a rate that everybody can keep up with. */
export async function measureLatency(
  target: RunningTarget,
  { people, rate, ms, room: number }: { people: number; rate: number; ms: number; room: number },
): Promise<LatencyFigures> {
  const room = await LoadRoom.open(target, documentName(number), people, 0)
  await allDelivered([room])
  await runLoad([room], { rate, ms: WARM_UP_MS, cursors: CURSORS })
  const before = processorMs(target.pid)
  const { p50Ms, p95Ms } = await runLoad([room], { rate, ms, cursors: CURSORS })
  const spent = processorMs(target.pid) - before
  const fresh = await LoadClient.join(target, room.document, 0)
  const isEqual = isWhatWasWritten(await fresh.synced, room)
  fresh.close()
  room.close()
  const { delivered, expected, gaps } = room
  return { p50Ms, p95Ms, processorMs: spent, delivered, expected, gaps, isEqual }
}
