import type { BigDocument } from './load/big-document.ts'
import { measureBigDocument } from './rows/big-document-rows.ts'
import { type CrashFigures, measureCrash } from './rows/crash.ts'
import { type AttackFigures, measureHostile } from './rows/hostile.ts'
import { measureOneSocket } from './rows/one-socket.ts'
import { measureSlowReaders, type SlowReaderFigures } from './rows/slow-readers.ts'
import { OURS } from './servers/targets.ts'
import type { Sizes } from './sizes.ts'

/** What only ours has to stand: the others do not, and would not come out of it. */
export interface RobustnessFigures {
  readonly crashes: readonly CrashFigures[]
  readonly attacks: readonly AttackFigures[]
  readonly slowReaders: SlowReaderFigures
  /** The longest wait of an edit beside a large document that is opened on the same socket, in ms. */
  readonly oneSocketMs: number
}

export async function measureRobustness(big: BigDocument, sizes: Sizes): Promise<RobustnessFigures> {
  let running = await OURS.start()
  try {
    const slowReaders = await measureSlowReaders(running, sizes.slowReaderMebibytes)
    running = (await measureBigDocument(running, big, { joiners: 1, keeps: false })).target
    const oneSocketMs = await measureOneSocket(running, 55)
    const attacks = await measureHostile(running, 55)
    const crashes: CrashFigures[] = []
    for (let round = 0; round < sizes.crashes; round += 1) {
      // At another moment each time.
      const result = await measureCrash(running, { room: round, afterMs: 300 + ((round * 377) % 700) })
      running = result.target
      crashes.push(result.figures)
    }
    return { crashes, attacks, slowReaders, oneSocketMs }
  } finally {
    await running.dispose()
  }
}
