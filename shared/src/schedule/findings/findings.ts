import { compareKeys } from '../../model/item-ref.ts'
import type { Plan } from '../../model/plan.ts'
import type { Schedule } from '../schedule.ts'
import { baselineFindings } from './baseline-findings.ts'
import { commitmentFindings } from './commitment-findings.ts'
import { contractFindings } from './contract-findings.ts'
import { type Finding, SEVERITIES } from './finding.ts'
import { itemFindings } from './item-findings.ts'
import { linkFindings } from './link-findings.ts'
import { missingMilestones } from './missing-milestones.ts'
import { ringFindings } from './ring-findings.ts'
import { windowFindings } from './window-findings.ts'

/**
 * What does not agree in a plan, and what people should know about it: each with its rule and the items it is about.
 * The worst first, then by rule and items, so that every screen shows the same list.
 */
export function findingsOf(plan: Plan, schedule: Schedule): Finding[] {
  const findings: Finding[] = [
    ...linkFindings(schedule),
    ...ringFindings(schedule),
    ...windowFindings(schedule),
    ...itemFindings(schedule),
    ...missingMilestones(plan, schedule),
    ...contractFindings(plan, schedule),
    ...baselineFindings(plan, schedule),
    ...commitmentFindings(plan, schedule),
    ...plan.faults.map((fault): Finding => ({ rule: 'unreadable', severity: 'warning', items: [], fault })),
  ]
  return findings.sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || compareKeys(key(a), key(b)),
  )
}

const key = (finding: Finding): string => [finding.rule, ...finding.items, entityOf(finding)].join(' ')

/** What a finding is about when it is no item. */
function entityOf(finding: Finding): string {
  if ('contract' in finding) return finding.contract
  return 'commitment' in finding ? finding.commitment : ''
}
