import type { BigDocument } from './load/big-document.ts'
import { type BigDocumentFigures, measureBigDocument } from './rows/big-document-rows.ts'
import { type LatencyFigures, measureLatency } from './rows/latency.ts'
import { measureSaturation } from './rows/saturation.ts'
import type { SyncTarget } from './servers/sync-target.ts'
import { type Sizes, USUAL_LOAD } from './sizes.ts'

const SATURATIONS = {
  '1 x 50': { rooms: 1, people: 50, firstRoom: 2 },
  '1 x 200': { rooms: 1, people: 200, firstRoom: 3 },
  '50 x 4': { rooms: 50, people: 4, firstRoom: 4 },
} as const
type Layout = keyof typeof SATURATIONS

/** What one round found about one server. */
export interface TargetFigures {
  readonly name: string
  readonly startMs: number
  readonly latency: Readonly<Record<'1 x 50' | '1 x 200', LatencyFigures>>
  /** Edits a second. */
  readonly saturation: Readonly<Record<Layout, number>>
  readonly big: BigDocumentFigures
}

/** One round on one server, from nothing. `earlier`: what the round before it found. */
export async function measureTarget(
  target: SyncTarget,
  big: BigDocument,
  sizes: Sizes,
  earlier: TargetFigures | undefined,
): Promise<TargetFigures> {
  let running = await target.start()
  try {
    const { startMs } = running
    const load = (layout: '1 x 50' | '1 x 200', room: number) =>
      measureLatency(running, { ...USUAL_LOAD[layout], ms: sizes.latencyMs, room })
    const latency = { '1 x 50': await load('1 x 50', 0), '1 x 200': await load('1 x 200', 1) }
    const most = (layout: Layout) =>
      measureSaturation(running, { ...SATURATIONS[layout], ms: sizes.tryMs }, earlier?.saturation[layout] ?? null)
    const saturation = {
      '1 x 50': await most('1 x 50'),
      '1 x 200': await most('1 x 200'),
      '50 x 4': await most('50 x 4'),
    }
    const { target: last, figures } = await measureBigDocument(running, big, {
      joiners: sizes.joiners,
      keeps: target.keeps,
    })
    running = last
    return { name: target.name, startMs, latency, saturation, big: figures }
  } finally {
    await running.dispose()
  }
}
