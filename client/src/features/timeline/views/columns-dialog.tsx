import { GRID_NL } from '../../../nl/timeline/grid.ts'
import { VIEWS_NL as NL } from '../../../nl/timeline/views.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { StepButton } from '../../../ui/form/step-button.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import type { TimelineSettings } from '../hooks/use-settings.ts'
import { nextSort } from '../layout/arranged/sort.ts'
import { clampWidth, DEFAULT_COLUMNS, GRID_COLUMNS, type GridColumn } from '../layout/columns/column-set.ts'
import { movedColumn, toggledColumn } from './edit-columns.ts'
import './views.css'

interface ColumnsDialogProps {
  readonly settings: Pick<TimelineSettings, 'columns' | 'sort' | 'change'>
  /** Some of them do not fit on the screen now. */
  readonly isCut: boolean
  readonly onClose: () => void
}

const STEP = 16

/** Which columns there are, in which order, how wide, and by which of them is sorted; every choice works at once. */
export function ColumnsDialog({ settings: { columns, sort, change }, isCut, onClose }: ColumnsDialogProps) {
  const shown = columns.map(({ id }) => id)
  const inOrder: readonly GridColumn[] = [...shown, ...GRID_COLUMNS.filter((id) => !shown.includes(id))]
  const widthOf = (id: GridColumn) => columns.find((column) => column.id === id)?.width ?? null
  const resize = (id: GridColumn, by: number) =>
    change({
      columns: columns.map((each) => (each.id === id ? { id, width: clampWidth(id, each.width + by) } : each)),
    })
  return (
    <Dialog title={NL.columnsTitle} onClose={onClose}>
      <p className="muted">{NL.columnsHelp}</p>
      <ul className="columns-list">
        {inOrder.map((id) => {
          const [name, width, at] = [GRID_NL.columns[id], widthOf(id), shown.indexOf(id)]
          return (
            <li key={id}>
              <label className="grow">
                <input
                  type="checkbox"
                  className="chk"
                  checked={width !== null}
                  disabled={id === 'title'}
                  onChange={() => change({ columns: toggledColumn(columns, id) })}
                />
                {name}
              </label>
              <button
                type="button"
                className="btn ghost s sq"
                aria-label={NL.sort(name)}
                title={NL.sort(name)}
                aria-pressed={sort?.column === id}
                onClick={() => change({ sort: nextSort(sort, id) })}
              >
                <Icon name={sort?.column !== id ? 'sort' : sort.isDescending ? 'chevron-down' : 'chevron-up'} />
              </button>
              <StepButton label={NL.narrower(name)} isOff={width === null} onPress={() => resize(id, -STEP)}>
                <span aria-hidden="true">−</span>
              </StepButton>
              <StepButton label={NL.wider(name)} isOff={width === null} onPress={() => resize(id, STEP)}>
                <span aria-hidden="true">+</span>
              </StepButton>
              <StepButton
                label={NL.earlier(name)}
                isOff={at < 2}
                onPress={() => change({ columns: movedColumn(columns, id, -1) })}
              >
                <span aria-hidden="true">↑</span>
              </StepButton>
              <StepButton
                label={NL.later(name)}
                isOff={at < 1 || at === shown.length - 1}
                onPress={() => change({ columns: movedColumn(columns, id, 1) })}
              >
                <span aria-hidden="true">↓</span>
              </StepButton>
            </li>
          )
        })}
      </ul>
      {isCut && (
        <p className="form-hint" role="status">
          {NL.columnsCut}
        </p>
      )}
      <div className="form-buttons">
        <button type="button" className="btn p" onClick={onClose}>
          {NL.done}
        </button>
        <button type="button" className="btn ghost" onClick={() => change({ columns: DEFAULT_COLUMNS, sort: null })}>
          {NL.columnsReset}
        </button>
      </div>
    </Dialog>
  )
}
