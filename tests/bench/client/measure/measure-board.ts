import type { Browser } from '@playwright/test'
import type { Plan } from '@samenspoor/shared/model/plan'
import { openPage } from '../browser/open-page.ts'
import type { BoardContender } from '../contenders.ts'
import { editsOf } from '../plan/edits.ts'
import type { BenchServer } from '../serve/bench-server.ts'
import { measureDrag } from './drag.ts'
import type { DragFigures, StreamFigures } from './gantt-figures.ts'
import { measureLoad } from './load.ts'
import { measureStream } from './stream.ts'

/** Cards that are in view at the top of a column. */
const CARDS_IN_VIEW = 4

export interface BoardFigures {
  readonly loadMs: number
  readonly drag: DragFigures
  readonly stream: StreamFigures
}

/** One round with the plan as a board. */
export async function measureBoard(
  browser: Browser,
  server: BenchServer,
  contender: BoardContender,
  plan: Plan,
): Promise<BoardFigures> {
  const served = contender.serve(plan)
  server.serve(served)
  const open = await openPage(browser, `${server.url}${contender.path}`, contender.settings(plan))
  try {
    const loadMs = await measureLoad(open.page, served.feed, contender.root)
    const drag = await measureDrag(open, contender.card)
    return { loadMs, drag, stream: await measureStream(open.page, served.feed, editsOf(plan, CARDS_IN_VIEW)) }
  } finally {
    await open.close()
  }
}
