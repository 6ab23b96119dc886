import { documentName } from '../load/document-names.ts'
import { LoadRoom } from '../load/load-room.ts'
import { allDelivered, runLoad } from '../load/run-load.ts'
import type { RunningTarget } from '../servers/sync-target.ts'

/** So many edits a second reach everybody within this time, 99 of 100. */
const P99_MS = 100
/** The generator must really have sent them. */
const SENT_PART = 0.9
/** Good enough: the next rate is less than this many times the last one that went well. */
const PRECISION = 1.2
/** Once may be a moment in which the machine did something else. */
const ATTEMPTS = 2
const LOWEST = 50
const HIGHEST = 100_000

/**
 * The most edits a second with which the server still keeps up: doubled until it does not, then halved in between.
 * @param hint about how many it will be, from an earlier round; only saves time.
 */
export async function measureSaturation(
  target: RunningTarget,
  { rooms: count, people, firstRoom, ms }: { rooms: number; people: number; firstRoom: number; ms: number },
  hint: number | null,
): Promise<number> {
  const rooms: LoadRoom[] = []
  for (let index = 0; index < count; index += 1)
    rooms.push(await LoadRoom.open(target, documentName(firstRoom + index), people, index * people))
  await allDelivered(rooms)
  await runLoad(rooms, { rate: 200, ms: 300, cursors: 0 })
  const keepsUp = async (rate: number): Promise<boolean> => {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const { p99Ms, isComplete, sentRate } = await runLoad(rooms, { rate, ms, cursors: 0 })
      if (isComplete && p99Ms < P99_MS && sentRate >= rate * SENT_PART) return true
    }
    return false
  }
  let good = 0
  let bad = Number.POSITIVE_INFINITY
  for (let rate = Math.max(LOWEST, hint === null ? 400 : hint * 0.75); rate >= LOWEST && rate <= HIGHEST; ) {
    if (await keepsUp(rate)) good = Math.max(good, rate)
    else bad = Math.min(bad, rate)
    if (good > 0 && bad / good <= PRECISION) break
    if (good === 0) rate /= 2
    else rate = bad === Number.POSITIVE_INFINITY ? rate * (hint === null ? 2 : 1.5) : Math.sqrt(good * bad)
  }
  for (const room of rooms) room.close()
  return good
}
