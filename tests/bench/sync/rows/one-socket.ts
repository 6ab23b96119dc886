import { ChannelReader } from '../load/channel-reader.ts'
import { clockRanges } from '../load/clock-ranges.ts'
import { documentName } from '../load/document-names.ts'
import { EditStream } from '../load/edit-stream.ts'
import { Latencies } from '../load/latencies.ts'
import { LoadClient } from '../load/load-client.ts'
import type { RunningTarget } from '../servers/sync-target.ts'

const SMALL = documentName(59)
const CLIENT_ID = 4_000_000
const EVERY_MS = 5
const OPENINGS = 10

/**
 * One person with two documents on one socket: the longest that an edit of the small one takes to get there while the
 * large one is opened, in ms. `large`: the number of a document that is there.
 */
export async function measureOneSocket(target: RunningTarget, large: number): Promise<number> {
  const writer = await LoadClient.join(target, SMALL, 0)
  const stream = new EditStream(CLIENT_ID)
  const sentAt: number[] = []
  const edit = (): void => {
    writer.send(stream.message(sentAt.length))
    sentAt.push(performance.now())
  }
  const latencies = new Latencies()
  const arrived = (update: Buffer): void => {
    const now = performance.now()
    for (const { client, from, to } of clockRanges(update)) {
      if (client !== CLIENT_ID) continue
      for (let clock = Math.max(from, stream.base); clock < to; clock += 1)
        latencies.add(now - (sentAt[clock - stream.base + 1] ?? now))
    }
  }
  edit()
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const reader = await ChannelReader.open(target, 1)
    await reader.read(SMALL, arrived)
    let isDone = false
    const opened = reader.read(documentName(large)).finally(() => {
      isDone = true
    })
    while (!isDone) {
      edit()
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
    }
    await opened
    reader.close()
  }
  writer.close()
  if (latencies.count < OPENINGS) throw new Error('nothing was measured: no edit came while the document was opened')
  return latencies.maxMs
}
