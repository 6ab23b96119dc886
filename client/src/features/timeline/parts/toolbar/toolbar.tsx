import { LINES_MODES } from '@samenspoor/shared/model/entities/saved-view'
import type { ReactNode } from 'react'
import { TIMELINE_NL as NL } from '../../../../nl/timeline/timeline.ts'
import { lateQuietly } from '../../../../ui/late/late-quietly.tsx'
import { Icon } from '../../../../ui/marks/icon.tsx'
import { Menu } from '../../../../ui/menu.tsx'
import type { TimelineSettings } from '../../hooks/use-settings.ts'
import { type ZoomUnit, zoomOf } from '../../layout/time-scale.ts'
import { ViewButton } from '../../views/view-button.tsx'
import { RowTools } from './row-tools.tsx'
import { ZoomChoice } from './zoom-choice.tsx'

const WorkingTools = lateQuietly(() =>
  import('../../working/compare/working-tools.tsx').then((module) => module.WorkingTools),
)

interface ToolbarProps {
  readonly settings: TimelineSettings
  readonly shownCount: number
  readonly onZoom: (unit: ZoomUnit) => void
  readonly onToday: () => void
  readonly onFit: () => void
  readonly onColumns: () => void
  /** What is not done every day. */
  readonly more: ReactNode
  /** Null when I may add nothing. */
  readonly onNew: (() => void) | null
}

/** Everything that is done to the timeline as a whole. */
export function Toolbar(props: ToolbarProps) {
  const { settings, shownCount, onZoom, onToday, onFit, onColumns, more, onNew } = props
  return (
    <section className="bar2 tl-bar" aria-label={NL.toolbar}>
      <h1 className="vh">{NL.title}</h1>
      <RowTools settings={settings} shownCount={shownCount} />
      <Menu
        label={NL.linesNow(settings.lines)}
        choices={LINES_MODES.map((mode) => ({
          id: mode,
          label: NL.linesModes[mode],
          isChecked: settings.lines === mode,
          onChoose: () => settings.setLines(mode),
        }))}
      >
        <Icon name="link" />
        <span className="tl-wide">
          {NL.lines}
          <span className="tl-roomy">{NL.linesMode(settings.lines)}</span>
        </span>
        <Icon name="chevron-down" size={12} />
      </Menu>
      <ViewButton settings={settings} onColumns={onColumns} />
      <WorkingTools />
      <span className="grow" />
      <button type="button" className="btn" aria-label={NL.toToday} onClick={onToday}>
        <Icon name="calendar" />
        <span className="tl-wide">{NL.toToday}</span>
      </button>
      <ZoomChoice value={zoomOf(settings.pxPerDay)} onChange={onZoom} />
      <button type="button" className="btn ghost sq" aria-label={NL.fit} title={NL.fit} onClick={onFit}>
        <Icon name="fit" />
      </button>
      {more}
      {onNew && (
        <>
          <span className="sep" />
          <button type="button" className="btn p" onClick={onNew}>
            <Icon name="plus" />
            <span>{NL.newItem}</span>
          </button>
        </>
      )}
    </section>
  )
}
