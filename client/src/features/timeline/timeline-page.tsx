import { Timeline } from './timeline.tsx'

/** The main screen: every track in time. */
export function TimelinePage() {
  return <Timeline />
}
