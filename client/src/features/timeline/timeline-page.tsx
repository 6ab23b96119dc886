import { useIsNarrow } from '../../ui/use-is-narrow.ts'
import { Timeline } from './timeline.tsx'

/** The main screen: every track in time. */
export function TimelinePage() {
  return useIsNarrow() ? <MobileTimeline /> : <Timeline />
}
