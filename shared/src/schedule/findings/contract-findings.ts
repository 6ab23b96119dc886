import { addDays, type PlainDate } from '../../dates/plain-date.ts'
import type { Contract } from '../../model/entities/contract.ts'
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
    if (start !== undefined && contract.side === 'current') yield* against(contract, start, schedule.today)
  }
}

/** What ran out before its track was ever going to start says nothing about the start; what still runs, does. */
function* against(contract: Contract, start: PlainDate, today: PlainDate): Iterable<Finding> {
  const { id } = contract
  const verdict = judgeContract(contract, start)
  const severity = severityOf(verdict)
  if (severity === null) return
  if (verdict.verdict === 'gap' && hasNoWayOn(contract)) {
    const until = addDays(verdict.from, -1)
    if (until >= today) yield { rule: 'extension-unknown', severity: 'warning', items: [], contract: id, until, start }
    return
  }
  yield { rule: 'contract-against-start', severity, items: [], contract: id, start, verdict }
}

/** Without a known way to go on, an end long before is an end, not a gap: nobody said what comes after it. */
const hasNoWayOn = ({ extensions, bridgeUntil }: Contract): boolean => extensions === null && bridgeUntil === null

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
