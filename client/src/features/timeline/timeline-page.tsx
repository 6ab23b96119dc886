import { late } from '../../ui/late.tsx'
import { useIsNarrow } from '../../ui/use-is-narrow.ts'
import { Timeline } from './timeline.tsx'

const MobileTimeline = late(() => import('./mobile/mobile-timeline.tsx').then((module) => module.MobileTimeline))

/** The main screen: every track in time; on a small screen as a map of lines. */
export function TimelinePage() {
  return useIsNarrow() ? <MobileTimeline /> : <Timeline />
}
