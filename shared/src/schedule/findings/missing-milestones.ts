import type { Plan } from '../../model/plan.ts'
import type { Schedule, ScheduledItem } from '../schedule.ts'
import type { Finding } from './finding.ts'

/** Words at the beginning of a title that say how sure or formal it is, not what it is. */
const OPENING = /^(?:(?:eventueel|eventuele|officiële|start|starten|begin|vastgesteld|vastgestelde)\s+)+/i
/** With fewer tracks "all others" says nothing. */
const TRACKS_MIN = 3

/**
 * Milestones and decisions that every track with a plan of its own has, but for one. Titles are compared without
 * words such as "eventueel" and "officiële start" in front.
 */
export function* missingMilestones(plan: Plan, { items }: Schedule): Iterable<Finding> {
  const tracks = plan.tracks.filter(({ hasPlanText }) => hasPlanText)
  if (tracks.length < TRACKS_MIN) return
  const titles = new Map<string, Map<string, ScheduledItem>>()
  const everything = new Map<string, string[]>(tracks.map(({ id }) => [id, []]))
  for (const scheduled of items.values()) {
    const inTrack = everything.get(scheduled.item.track)
    if (!inTrack || scheduled.isLapsed) continue
    const title = subjectOf(scheduled.item.title)
    inTrack.push(title)
    if (scheduled.item.kind === 'activity') continue
    const known = titles.get(title) ?? new Map<string, ScheduledItem>()
    known.set(scheduled.item.track, scheduled)
    titles.set(title, known)
  }
  for (const [title, having] of titles) {
    if (having.size !== tracks.length - 1) continue
    const lacking = tracks.find(({ id }) => !having.has(id))
    if (!lacking || everything.get(lacking.id)?.some((other) => other.includes(title))) continue
    const examples = [...having.values()].map(({ key }) => key).sort()
    const example = [...having.values()][0]
    if (example)
      yield {
        rule: 'missing-milestone',
        severity: 'info',
        items: examples,
        track: lacking.id,
        title: example.item.title,
      }
  }
}

const subjectOf = (title: string): string => title.trim().replace(OPENING, '').toLowerCase().replace(/\s+/g, ' ')
