import type { Track } from '@samenspoor/shared/model/track'
import { LINK_STATES } from '@samenspoor/shared/schedule/links/link-state'
import { LINK_STATE_NL } from '../../../nl/common.ts'
import { DEPENDENCIES_NL } from '../../../nl/dependencies/dependencies.ts'
import { useView } from '../../../sync/use-view.ts'
import { Signal } from '../../../ui/marks/signal.tsx'
import { TrackName } from '../../../ui/marks/track-mark.tsx'
import { countsInWords } from '../counts-in-words.ts'
import { cellKey, type LinkCounts, type NeedCell, NO_LINKS } from '../link-counts.ts'

interface NeedMatrixProps {
  readonly cells: ReadonlyMap<string, LinkCounts>
  readonly chosen: NeedCell | null
  readonly onChoose: (cell: NeedCell | null) => void
}

/** Which track needs which, with what that answers. Choosing a cell filters the list. */
export function NeedMatrix({ cells, chosen, onChoose }: NeedMatrixProps) {
  const { tracks } = useView().plan
  const chosenKey = chosen === null ? null : cellKey(chosen)
  return (
    <section className="panel need-matrix" aria-labelledby="need-matrix">
      <div className="panel-head">
        <h2 id="need-matrix">{DEPENDENCIES_NL.matrix}</h2>
      </div>
      <div className="need-matrix-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col" className="need-matrix-corner">
                {DEPENDENCIES_NL.matrixCorner}
              </th>
              {tracks.map((track) => (
                <th key={track.id} scope="col">
                  <TrackName track={track} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tracks.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <TrackName track={row} />
                </th>
                {tracks.map((column) => {
                  const cell: NeedCell = { row: row.id, column: column.id }
                  const isChosen = chosenKey === cellKey(cell)
                  return (
                    <Cell
                      key={column.id}
                      row={row}
                      column={column}
                      counts={cells.get(cellKey(cell)) ?? NO_LINKS}
                      isChosen={isChosen}
                      onChoose={() => onChoose(isChosen ? null : cell)}
                    />
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Chosen cells={cells} chosen={chosen} onClear={() => onChoose(null)} />
    </section>
  )
}

interface CellProps {
  readonly row: Track
  readonly column: Track
  readonly counts: LinkCounts
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Cell({ row, column, counts, isChosen, onChoose }: CellProps) {
  const worst = LINK_STATES.find((state) => counts[state] > 0)
  if (worst === undefined && !isChosen) {
    return (
      <td className="none">
        <span aria-hidden="true">–</span>
        <span className="vh">{DEPENDENCIES_NL.none}</span>
      </td>
    )
  }
  const isSelf = row.id === column.id
  return (
    <td className={[worst ?? 'none', isSelf && 'self', isChosen && 'on'].filter(Boolean).join(' ')}>
      <button type="button" aria-pressed={isChosen} onClick={onChoose}>
        <span className="vh">{needInWords(row, column)}: </span>
        {worst === undefined && <span aria-hidden="true">–</span>}
        {LINK_STATES.filter((state) => counts[state] > 0).map((state) => (
          <span key={state} className="need-count">
            <Signal state={state} size={15} />
            {counts[state]}
            <span className="vh"> {LINK_STATE_NL[state]}</span>
          </span>
        ))}
      </button>
    </td>
  )
}

function Chosen({ cells, chosen, onClear }: Pick<NeedMatrixProps, 'cells' | 'chosen'> & { onClear: () => void }) {
  const { tracks } = useView().plan
  const row = tracks.find(({ id }) => id === chosen?.row)
  const column = tracks.find(({ id }) => id === chosen?.column)
  return (
    <div className="need-matrix-chosen" role="status">
      {chosen && row && column ? (
        <>
          <p>
            {DEPENDENCIES_NL.chosen} <b>{needInWords(row, column)}</b>.{' '}
            {countsInWords(cells.get(cellKey(chosen)) ?? NO_LINKS)}.
          </p>
          <button type="button" className="btn s" onClick={onClear}>
            {DEPENDENCIES_NL.showAll}
          </button>
        </>
      ) : (
        <p>{DEPENDENCIES_NL.notChosen}</p>
      )}
    </div>
  )
}

const needInWords = (row: Track, column: Track): string =>
  row.id === column.id
    ? DEPENDENCIES_NL.cellSelf(row.shortTitle)
    : DEPENDENCIES_NL.cell(row.shortTitle, column.shortTitle)
