import type { PlainDate } from '../../dates/plain-date.ts'
import type { Contract } from '../../model/contract.ts'
import { trackOfKey } from '../../model/item-ref.ts'
import type { Plan } from '../../model/plan.ts'
import { termFault } from '../contracts/contract-terms.ts'
import { judgeContract } from '../contracts/judge-contract.ts'
import type { Schedule } from '../schedule.ts'
import type { Finding, Severity } from './finding.ts'

/** Contracts against the day on which their track means to start, and terms that do not add up. */
export function* contractFindings(plan: Plan, schedule: Schedule): Iterable<Finding> {
  const starts = startsByTrack(schedule)
  for (const contract of plan.contracts.values()) {
    if (contract.removed !== null) continue
    const fault = termFault(contract)
    if (fault) yield { rule: 'term-does-not-add-up', severity: 'warning', items: [], contract: contract.id, ...fault }
    const start = starts.get(contract.track)
    if (start !== undefined && contract.side === 'current') yield* against(contract, start)
  }
}

/** What runs out before its track was ever going to start says nothing about the start. */
function* against(contract: Contract, start: PlainDate): Iterable<Finding> {
  const verdict = judgeContract(contract, start)
  const severity = severityOf(verdict)
  if (severity === null || isOver(contract, verdict)) return
  yield { rule: 'contract-against-start', severity, items: [], contract: contract.id, start, verdict }
}

/** Without a way to go on, an end long before is an end, not a gap. */
const isOver = ({ extensions, bridgeUntil }: Contract, { verdict }: ReturnType<typeof judgeContract>): boolean =>
  verdict === 'gap' && extensions === null && bridgeUntil === null

function severityOf(judged: ReturnType<typeof judgeContract>): Severity | null {
  switch (judged.verdict) {
    case 'gap':
      return 'conflict'
    case 'tacit-renewal':
    case 'double':
      return 'warning'
    case 'extension-needed':
      return 'info'
    case 'fits':
      return judged.renewsTo === null && judged.extensions === 0 ? null : 'info'
    case 'bridged':
    case 'open-ended':
    case 'unknown':
      return null
  }
}

/** By track, the first start that its decisions aim at, or can still reach. */
function startsByTrack({ windows }: Schedule): Map<string, PlainDate> {
  const starts = new Map<string, PlainDate>()
  for (const { decision, start, next, missed } of windows.values()) {
    const track = trackOfKey(decision)
    const reached = missed ? next.start : start
    const known = starts.get(track)
    if (known === undefined || reached < known) starts.set(track, reached)
  }
  return starts
}
