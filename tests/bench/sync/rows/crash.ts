import * as Y from 'yjs'
import { documentName } from '../load/document-names.ts'
import { LoadClient } from '../load/load-client.ts'
import { LoadRoom } from '../load/load-room.ts'
import type { RunningTarget } from '../servers/sync-target.ts'

export interface CrashFigures {
  readonly acknowledged: number
  readonly acknowledgedLost: number
  readonly seen: number
  readonly seenLost: number
  readonly restartMs: number
}

const WRITERS = 8
const EDITS_PER_SECOND = 800

/** Ends the server with SIGKILL in the middle of work, and looks what is there when it is back. */
export async function measureCrash(
  target: RunningTarget,
  { room: number, afterMs }: { room: number; afterMs: number },
): Promise<{ target: RunningTarget; figures: CrashFigures }> {
  const room = await LoadRoom.open(target, documentName(number), WRITERS, 0, { acks: true })
  const started = performance.now()
  let sent = 0
  let killed: Promise<void> | null = null
  for (let elapsed = 0; elapsed < afterMs + 50; elapsed = performance.now() - started) {
    if (elapsed >= afterMs) killed ??= target.stop('SIGKILL')
    for (const due = (elapsed / 1_000) * EDITS_PER_SECOND; sent < due; sent += 1) room.sendEdit()
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  await killed
  room.close()
  const running = await target.restart()
  const fresh = await LoadClient.join(running, room.document, 0)
  const answer = await fresh.synced
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of answer) Y.applyUpdate(doc, update)
  })
  const kept = Y.decodeStateVector(Y.encodeStateVector(doc))
  fresh.close()
  const counts = { acknowledged: 0, acknowledgedLost: 0, seen: 0, seenLost: 0 }
  for (const { client, acknowledged, seen } of room.promises()) {
    const clock = kept.get(client.client) ?? 0
    const edits = clock === 0 ? 0 : clock - client.base + 1
    counts.acknowledged += acknowledged
    counts.acknowledgedLost += Math.max(0, acknowledged - edits)
    counts.seen += seen
    counts.seenLost += Math.max(0, seen - edits)
  }
  return { target: running, figures: { ...counts, restartMs: running.startMs } }
}
