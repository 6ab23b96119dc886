import { median } from '../median.ts'
import type { RobustnessFigures } from './measure-robustness.ts'
import type { TargetFigures } from './measure-target.ts'

/** One line of the table. */
export interface BarRow {
  readonly row: string
  /** Ours beside the other, where it is a ratio; else a figure of ours. */
  readonly value: number
  readonly unit: 'x' | 'ms' | 'MiB' | ''
  readonly must: string
  readonly aim: string
  readonly holds: boolean
  readonly reachesAim: boolean
  /** The figures behind it. */
  readonly figures: string
}

type Limit = { readonly atMost: number } | { readonly atLeast: number }

/** Rounds of every server, ours first. */
export interface Rounds {
  readonly ours: readonly TargetFigures[]
  readonly others: readonly (readonly TargetFigures[])[]
  readonly inMemory: readonly TargetFigures[]
  readonly withSqlite: readonly TargetFigures[]
}

type Figure = (round: TargetFigures) => number

/** The bar for ours, durable, in the same run. */
export function barRows({ ours, others, inMemory, withSqlite }: Rounds, robust: RobustnessFigures): readonly BarRow[] {
  const of = (rounds: readonly TargetFigures[], figure: Figure): number => median(rounds.map(figure))
  const ratio = (row: string, figure: Figure, rounds: readonly TargetFigures[], must: Limit, aim?: Limit): BarRow =>
    toRow(
      row,
      of(ours, figure) / of(rounds, figure),
      'x',
      must,
      aim,
      `${say(of(ours, figure))} / ${say(of(rounds, figure))}`,
    )
  /** Beside the lowest, or the highest, of the others. */
  const best = (row: string, figure: Figure, which: 'low' | 'high', must: Limit, aim?: Limit): BarRow => {
    const figures = others.map((rounds) => of(rounds, figure))
    const other = which === 'low' ? Math.min(...figures) : Math.max(...figures)
    return toRow(row, of(ours, figure) / other, 'x', must, aim, `${say(of(ours, figure))} / ${say(other)}`)
  }
  const plain = (row: string, value: number, unit: BarRow['unit'], must: Limit, aim?: Limit): BarRow =>
    toRow(row, value, unit, must, aim, '')
  const latencies = ours.flatMap(({ latency }) => Object.values(latency))
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  const { crashes, attacks, slowReaders, oneSocketMs } = robust
  return [
    plain('edits not delivered, of all', sum(latencies.map((l) => l.expected - l.delivered)), '', { atMost: 0 }),
    plain('gaps', sum(latencies.map(({ gaps }) => gaps)), '', { atMost: 0 }),
    plain('fresh clients without what was written', latencies.filter((l) => !l.isEqual).length, '', { atMost: 0 }),
    ...(['1 x 50', '1 x 200'] as const).flatMap((layout) => [
      ratio(`p50 at ${layout}`, (r) => r.latency[layout].p50Ms, inMemory, { atMost: 1.2 }, aimAt(layout)),
      ratio(`p95 at ${layout}`, (r) => r.latency[layout].p95Ms, inMemory, { atMost: 1.2 }, aimAt(layout)),
    ]),
    ratio(
      'processor time at 1 x 200',
      (r) => r.latency['1 x 200'].processorMs,
      inMemory,
      { atMost: 1 },
      { atMost: 0.8 },
    ),
    best('saturation 1 x 50', (r) => r.saturation['1 x 50'], 'high', { atLeast: 1 }, { atLeast: 1.2 }),
    best('saturation 1 x 200', (r) => r.saturation['1 x 200'], 'high', { atLeast: 1 }, { atLeast: 1.2 }),
    best('saturation 50 x 4', (r) => r.saturation['50 x 4'], 'high', { atLeast: 1 }, { atLeast: 1.3 }),
    ratio('cold open, complete', (r) => r.big.coldMs ?? Number.NaN, withSqlite, { atMost: 0.5 }),
    plain('first answers that were empty', ours.filter(({ big }) => big.isFirstEmpty).length, '', { atMost: 0 }),
    best('many join with nothing', (r) => r.big.joinMs, 'low', { atMost: 0.3 }, { atMost: 0.15 }),
    plain(
      '… worst wait in another room',
      of(ours, (r) => r.big.joinWorstWaitMs),
      'ms',
      { atMost: 250 },
      { atMost: 100 },
    ),
    best('many rejoin current: bytes each', (r) => r.big.rejoinBytes, 'low', { atMost: 0.2 }),
    best('many rejoin current: all joined', (r) => r.big.rejoinMs, 'low', { atMost: 0.5 }),
    plain('one socket: edit beside a large sync', oneSocketMs, 'ms', { atMost: 50 }),
    plain('SIGKILL: acknowledged and lost', sum(crashes.map((c) => c.acknowledgedLost)), '', { atMost: 0 }),
    plain('SIGKILL: seen and lost', sum(crashes.map((c) => c.seenLost)), '', { atMost: 0 }),
    plain('hostile: rooms that broke', attacks.filter(({ isOpen }) => !isOpen).length, '', { atMost: 0 }),
    plain(
      '… worst wait in another room',
      Math.max(...attacks.map((a) => a.worstWaitMs)),
      'ms',
      { atMost: 500 },
      { atMost: 250 },
    ),
    plain('slow readers that were not closed', slowReaders.readers - slowReaders.closed, '', { atMost: 0 }),
    plain('… growth', slowReaders.growthMiB, 'MiB', { atMost: 32 }),
    ratio('start until it listens', ({ startMs }) => startMs, inMemory, { atMost: 1.5 }),
  ]
}

const aimAt = (layout: string): Limit | undefined => (layout === '1 x 200' ? { atMost: 0.8 } : undefined)

function toRow(
  row: string,
  value: number,
  unit: BarRow['unit'],
  must: Limit,
  aim: Limit | undefined,
  figures: string,
): BarRow {
  return {
    row,
    value,
    unit,
    must: sayLimit(must, unit),
    aim: aim === undefined ? '' : sayLimit(aim, unit),
    holds: isWithin(value, must),
    reachesAim: isWithin(value, aim ?? must),
    figures,
  }
}

const isWithin = (value: number, limit: Limit): boolean =>
  'atMost' in limit ? value <= limit.atMost : value >= limit.atLeast

const sayLimit = (limit: Limit, unit: string): string =>
  'atMost' in limit ? `≤ ${limit.atMost}${unit && ` ${unit}`}` : `≥ ${limit.atLeast}${unit && ` ${unit}`}`

const say = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3))
