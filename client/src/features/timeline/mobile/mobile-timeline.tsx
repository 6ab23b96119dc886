import './styles/mobile-timeline.css'
import type { TrackId } from '@samenspoor/shared/model/ids'
import { itemKey } from '@samenspoor/shared/model/item-ref'
import { type ReactNode, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { MOBILE_NL } from '../../../nl/timeline/mobile.ts'
import { useCommands } from '../../../parts/commands/use-commands.ts'
import { carriedLinks } from '../../../parts/link/carried-links.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useColleagues } from '../../../sync/use-colleagues.ts'
import { useSelection } from '../../../sync/use-selection.ts'
import { useView } from '../../../sync/use-view.ts'
import { firstWindow } from './first-window.ts'
import { lineMapOf, type Stop } from './line-map.ts'
import { MapStop } from './map-stop.tsx'
import { Rails } from './rails.tsx'
import { TrackFilter } from './track-filter.tsx'
import { WindowCard } from './window-card.tsx'

/** The timeline on a small screen: a map of one line per track, with the items as stations from top to bottom. */
export function MobileTimeline({ onTable }: { readonly onTable: () => void }) {
  const { plan, schedule } = useView()
  const { programme } = useProgramme()
  const [only, setOnly] = useState<TrackId | null>(null)
  useCommands({ 'show-track': (id) => setOnly(programme.tracks.find((track) => track.id === id)?.id ?? null) })
  const [isDoneShown, setIsDoneShown] = useState(false)
  const map = useMemo(
    () => lineMapOf(plan, schedule, { track: only, isDoneShown }),
    [plan, schedule, only, isDoneShown],
  )
  const now = useOpensAtNow()
  const drawStop = useStopDrawing(only)
  const rails = <Rails tracks={plan.tracks} only={only} />
  const isEmpty = map.undated.length === 0 && map.quarters.every(({ stops }) => stops.length === 0)
  return (
    <main id="inhoud" className="map" tabIndex={-1}>
      <h1 className="vh">{MOBILE_NL.title}</h1>
      <TrackFilter tracks={programme.tracks} chosen={only} onChoose={setOnly} onTable={onTable} />
      <div className="map-scroll">
        {map.doneCount > 0 && (
          <div className="map-row">
            {rails}
            <button type="button" className="btn ghost map-done" onClick={() => setIsDoneShown(!isDoneShown)}>
              {isDoneShown ? MOBILE_NL.hideDone(map.doneCount) : MOBILE_NL.showDone(map.doneCount)}
            </button>
          </div>
        )}
        {map.quarters.map(({ year, quarter, isNow, stops }) => (
          <Group
            key={`${year} ${quarter}`}
            heading={
              <span ref={isNow ? now : undefined} className="map-quarter">
                {MOBILE_NL.quarter(quarter, year)}
                {isNow && <span className="map-now">{MOBILE_NL.now}</span>}
              </span>
            }
            rails={rails}
            before={isNow && <NextWindow only={only} />}
            note={isNow && stops.length === 0 ? emptyNote(isEmpty, only) : null}
          >
            {stops.map(drawStop)}
          </Group>
        ))}
        {map.undated.length > 0 && (
          <Group heading={<span className="map-quarter">{MOBILE_NL.undated}</span>} rails={rails}>
            {map.undated.map(drawStop)}
          </Group>
        )}
        <div className="map-row map-end">{rails}</div>
      </div>
    </main>
  )
}

function emptyNote(isEmpty: boolean, only: TrackId | null): string {
  if (!isEmpty) return MOBILE_NL.nothingNow
  return only === null ? MOBILE_NL.empty : MOBILE_NL.emptyTrack
}

interface GroupProps {
  readonly heading: ReactNode
  readonly rails: ReactNode
  /** Above the heading. */
  readonly before?: ReactNode
  readonly note?: string | null
  readonly children: readonly ReactNode[]
}

function Group({ heading, rails, before = null, note = null, children }: GroupProps) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      {before}
      <div className="map-row">
        {rails}
        <h2 id={id}>{heading}</h2>
      </div>
      {note !== null && (
        <div className="map-row">
          {rails}
          <p className="map-note">{note}</p>
        </div>
      )}
      {children.length > 0 && <ul>{children}</ul>}
    </section>
  )
}

/** The besluitvenster that closes first; nothing without any. */
function NextWindow({ only }: { readonly only: TrackId | null }) {
  const { plan, schedule } = useView()
  const { select } = useSelection()
  const window = firstWindow(plan, schedule, only)
  const decision = window && plan.items.get(window.decision)
  const track = plan.tracks.find(({ id }) => id === decision?.track)
  if (!window || !decision || !track) return null
  const open = () => select({ track: decision.track, item: decision.id })
  return <WindowCard {...{ window, decision, track }} onOpen={open} />
}

function useStopDrawing(only: TrackId | null) {
  const { plan, schedule } = useView()
  const { programme } = useProgramme()
  const colleagues = useColleagues()
  const { selected, select } = useSelection()
  const links = carriedLinks(schedule)
  const live = new Set(colleagues.map(({ person }) => person.id))
  const open = selected && itemKey(selected)
  return (stop: Stop) => {
    const { key, item } = stop.scheduled
    return (
      <MapStop
        key={key}
        stop={stop}
        rails={<Rails tracks={plan.tracks} only={only} stop={{ item, track: stop.track }} />}
        link={links.get(key)}
        who={programme.people.find(({ id }) => id === item.who)}
        isLive={programme.people.some(({ id }) => id === item.who && live.has(id))}
        isOpen={key === open}
        onOpen={() => select({ track: item.track, item: item.id })}
      />
    )
  }
}

/** Shows the present quarter first, with what stands above its heading; what is past is above that. Only once: later the list stays where the person left it. */
function useOpensAtNow() {
  const now = useRef<HTMLSpanElement>(null)
  // In a low window it is the whole page that scrolls, and not the list.
  useLayoutEffect(() => now.current?.closest('section')?.scrollIntoView({ behavior: 'instant' }), [])
  return now
}
