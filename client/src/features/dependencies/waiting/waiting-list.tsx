import { useDeferredValue, useMemo, useState } from 'react'
import { WAITING_NL as NL } from '../../../nl/dependencies/waiting.ts'
import { useSelection } from '../../../sync/use-selection.ts'
import { useView } from '../../../sync/use-view.ts'
import { TrackName } from '../../../ui/marks/track-mark.tsx'
import { WaitingEntry } from './waiting-entry.tsx'
import { findWaiting, type Waiting, whoWaits } from './who-waits.ts'
import './waiting.css'

/** So many items at once; the rest is asked for, or found. */
const PAGE = 40

/** The whole network in sentences: per item what it waits for and what waits for it. To read, also without sight. */
export function WaitingList() {
  const { plan, schedule } = useView()
  const { select } = useSelection()
  const [text, setText] = useState('')
  const [onlyProblems, setOnlyProblems] = useState(false)
  const [shownCount, setShownCount] = useState(PAGE)
  const all = useMemo(() => whoWaits(plan, schedule), [plan, schedule])
  const wanted = useDeferredValue(text)
  const found = useMemo(() => findWaiting(all, wanted, onlyProblems), [all, wanted, onlyProblems])
  const shown = found.slice(0, shownCount)
  return (
    <section className="panel waiting" aria-labelledby="waiting">
      <div className="panel-head">
        <h2 id="waiting">{NL.title}</h2>
        <span className="muted sm panel-hint">{NL.hint}</span>
        <span className="grow" />
        <input
          type="search"
          className="field"
          aria-label={NL.search}
          placeholder={NL.search}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <label className="waiting-choice">
          <input
            type="checkbox"
            className="chk"
            checked={onlyProblems}
            onChange={(event) => setOnlyProblems(event.target.checked)}
          />
          {NL.onlyProblems}
        </label>
        <span className="muted sm" role="status">
          {NL.found(found.length, all.length)}
        </span>
      </div>
      {found.length === 0 && <p className="waiting-none muted">{all.length === 0 ? NL.none : NL.noneFound}</p>}
      {byTrack(shown).map(({ track, list }) => (
        <section key={track.id} aria-label={track.title}>
          <h3>
            <TrackName track={track} long />
          </h3>
          <ul className="waiting-items">
            {list.map((waiting) => (
              <WaitingEntry
                key={waiting.key}
                waiting={waiting}
                schedule={schedule}
                tracks={plan.tracks}
                onOpen={select}
              />
            ))}
          </ul>
        </section>
      ))}
      {found.length > shownCount && (
        <p className="waiting-none">
          <button type="button" className="btn line" onClick={() => setShownCount(shownCount + PAGE)}>
            {NL.more(Math.min(PAGE, found.length - shownCount))}
          </button>
        </p>
      )}
    </section>
  )
}

function byTrack(shown: readonly Waiting[]): { track: Waiting['track']; list: readonly Waiting[] }[] {
  return [...Map.groupBy(shown, ({ track }) => track)].map(([track, list]) => ({ track, list }))
}
