import { useIsNarrow } from '../../ui/use-is-narrow.ts'
import { MobileTimeline } from './mobile/mobile-timeline.tsx'
import { Timeline } from './timeline.tsx'

/** The main screen: every track in time; on a small screen as a map of lines. */
export function TimelinePage() {
  return useIsNarrow() ? <MobileTimeline /> : <Timeline />
}
