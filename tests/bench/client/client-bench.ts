import process from 'node:process'
import { type Browser, chromium } from '@playwright/test'
import { writeResults } from '../write-results.ts'
import { barRows, type Rounds } from './bar.ts'
import { BOARDS, CONTENDERS, OURS } from './contenders.ts'
import { measureFirstView } from './measure/first-view.ts'
import type { GanttFigures } from './measure/gantt-figures.ts'
import { type BoardFigures, measureBoard } from './measure/measure-board.ts'
import { measureGantt } from './measure/measure-gantt.ts'
import { type Options, readOptions } from './options.ts'
import { benchPlan } from './plan/bench-plan.ts'
import { printFigures, printRows } from './print.ts'
import { BenchServer } from './serve/bench-server.ts'
import { buildPage } from './serve/build-pages.ts'

const BROWSER = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]
const BOARD_SIZE = 1_000

/**
 * Our timeline and board beside those of others, in headless Chromium, on one generated plan. Ours is the whole built
 * client; a stand-in for the sync server gives it the documents and the edits over a real websocket. The others get the
 * same plan and the same edits as Yjs updates too. `--once`, `--sizes=` and `--only=` as in {@link readOptions}. Prints
 * the bar for ours and writes results/client.json. A row that does not hold makes the exit code 1.
 */
export async function benchClient(words: readonly string[]): Promise<void> {
  const options = readOptions(words)
  const isWanted = ({ name }: { readonly name: string }) => options.only.length === 0 || options.only.includes(name)
  const [contenders, boards] = [CONTENDERS.filter(isWanted), BOARDS.filter(isWanted)]
  const pages = new Set([...contenders, ...boards].map(({ name }) => name))
  for (const name of pages) if (name !== OURS) await buildPage(name)
  const server = await BenchServer.start()
  const executablePath = process.env.CHROMIUM_PATH
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: BROWSER })
  const rounds: Rounds = {
    gantts: await measureGantts(browser, server, contenders, options),
    boards: options.sizes.includes(BOARD_SIZE) ? await measureBoards(browser, server, boards, options) : {},
    firstView: measureFirstView(),
  }
  await browser.close()
  server.close()
  const rows = barRows(rounds)
  printFigures(rounds)
  printRows(rows)
  writeResults('client', { sizes: options.sizes, rows, ...rounds })
  if (rows.some(({ holds }) => !holds)) process.exitCode = 1
}

/** Rounds go around: each contender once, and then again, so that what else the machine does touches all of them. */
async function measureGantts(
  browser: Browser,
  server: BenchServer,
  contenders: typeof CONTENDERS,
  { sizes, rounds }: Options,
): Promise<Rounds['gantts']> {
  const figures: Record<string, Record<number, GanttFigures[]>> = {}
  for (const size of sizes) {
    const plan = benchPlan(size)
    for (let round = 1; round <= rounds; round += 1) {
      for (const contender of contenders) {
        if (size > contender.maxItems) continue
        const started = performance.now()
        const what = `${size} items, round ${round} of ${rounds}: ${contender.name}`
        const measured = await orSay(what, () => measureGantt(browser, server, contender, plan))
        if (measured === null) continue
        const bySize = figures[contender.name] ?? {}
        figures[contender.name] = bySize
        bySize[size] = [...(bySize[size] ?? []), measured]
        say(what, started)
      }
    }
  }
  return figures
}

async function measureBoards(
  browser: Browser,
  server: BenchServer,
  boards: typeof BOARDS,
  { rounds }: Options,
): Promise<Rounds['boards']> {
  const figures: Record<string, BoardFigures[]> = {}
  const plan = benchPlan(BOARD_SIZE)
  for (let round = 1; round <= rounds; round += 1) {
    for (const contender of boards) {
      const started = performance.now()
      const what = `board, round ${round} of ${rounds}: ${contender.name}`
      const measured = await orSay(what, () => measureBoard(browser, server, contender, plan))
      if (measured === null) continue
      figures[contender.name] = [...(figures[contender.name] ?? []), measured]
      say(what, started)
    }
  }
  return figures
}

/** What goes wrong with one of them is said, and the figures of the others stand. */
async function orSay<T>(what: string, measure: () => Promise<T>): Promise<T | null> {
  try {
    return await measure()
  } catch (error) {
    process.stderr.write(`${what}: ${error instanceof Error ? error.stack : String(error)}\n`)
    process.exitCode = 1
    return null
  }
}

function say(what: string, started: number): void {
  process.stderr.write(`${what} (${((performance.now() - started) / 1_000).toFixed(0)} s)\n`)
}
