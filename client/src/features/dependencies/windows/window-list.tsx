import { itemKey } from '@samenspoor/shared/model/item-ref'
import { useMemo } from 'react'
import { DEPENDENCIES_NL } from '../../../nl/dependencies/dependencies.ts'
import { useSelection } from '../../../sync/use-selection.ts'
import { useView } from '../../../sync/use-view.ts'
import { sortWindows } from './sort-windows.ts'
import { WindowRow } from './window-row.tsx'
import './windows.css'

/** Every besluitvenster: until when one can decide, for which start, and what the chance after it is. */
export function WindowList() {
  const { schedule } = useView()
  const { selected, select } = useSelection()
  const windows = useMemo(() => sortWindows(schedule.windows.values()), [schedule.windows])
  if (windows.length === 0) return null
  const open = selected === null ? null : itemKey(selected)
  return (
    <section className="panel windows" aria-labelledby="windows">
      <div className="panel-head">
        <h2 id="windows">{DEPENDENCIES_NL.windows}</h2>
        <span className="chip">{windows.length}</span>
        <span className="muted sm panel-hint">{DEPENDENCIES_NL.windowsHint}</span>
      </div>
      <div className="windows-scroll">
        <table aria-labelledby="windows">
          <thead>
            <tr>
              <th scope="col">{DEPENDENCIES_NL.headDecision}</th>
              <th scope="col">{DEPENDENCIES_NL.headTrack}</th>
              <th scope="col">{DEPENDENCIES_NL.headLastDay}</th>
              <th scope="col">{DEPENDENCIES_NL.headStart}</th>
              <th scope="col">{DEPENDENCIES_NL.headNext}</th>
            </tr>
          </thead>
          <tbody>
            {windows.map((window) => (
              <WindowRow key={window.decision} window={window} isOpen={window.decision === open} onSelect={select} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
