import { documentName } from '../load/document-names.ts'
import { LoadClient } from '../load/load-client.ts'
import { LoadRoom } from '../load/load-room.ts'
import { processorMs } from '../load/process-figures.ts'
import { allDelivered, type Load, runLoad } from '../load/run-load.ts'
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

const WARM_UP_MS = 1_000

/** One room at a rate that everybody can keep up with. */
export async function measureLatency(
  target: RunningTarget,
  { people, room: number, ...load }: Load & { people: number; room: number },
): Promise<LatencyFigures> {
  const room = await LoadRoom.open(target, documentName(number), people, 0)
  await allDelivered([room])
  await runLoad([room], { ...load, ms: WARM_UP_MS })
  const before = processorMs(target.pid)
  const { p50Ms, p95Ms } = await runLoad([room], load)
  const spent = processorMs(target.pid) - before
  const fresh = await LoadClient.join(target, room.document, 0)
  const isEqual = isWhatWasWritten(await fresh.synced, room)
  fresh.close()
  room.close()
  const { delivered, expected, gaps } = room
  return { p50Ms, p95Ms, processorMs: spent, delivered, expected, gaps, isEqual }
}
