import { useProgramme } from '../../sync/programme-context.tsx'
import { useIsNarrow } from '../../ui/browser/use-is-narrow.ts'
import { late } from '../../ui/late/late.tsx'
import { useLookInAddress } from './hooks/use-look-in-address.ts'
import { useSettings } from './hooks/use-settings.ts'
import { Timeline } from './timeline.tsx'

const MobileTimeline = late(() => import('./mobile/mobile-timeline.tsx').then((module) => module.MobileTimeline))
const TablePage = late(() => import('./table/table-page.tsx').then((module) => module.TablePage))

/** The main screen: every track in time, or as a plain table; on a small screen as a map of lines. */
export function TimelinePage() {
  const { programme, me } = useProgramme()
  const settings = useSettings(programme.id, me)
  const isNarrow = useIsNarrow()
  useLookInAddress(settings)
  if (settings.form === 'table') return <TablePage settings={settings} />
  if (isNarrow) return <MobileTimeline onTable={() => settings.change({ form: 'table' })} />
  return <Timeline settings={settings} />
}
