import { boardColumns } from '@samenspoor/shared/model/board-columns'
import { BOARD_NL } from '../../../nl/board/board.ts'
import { COLUMNS_NL } from '../../../nl/board/board-columns.ts'
import { STATUS_NL } from '../../../nl/common.ts'
import { useRights } from '../../../sync/use-rights.ts'
import { useView } from '../../../sync/use-view.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { ColumnsForm } from './columns-form.tsx'
import './columns.css'

/** The columns of the board for the whole programme: names, order, how many cards. A reader sees them in words. */
export function ColumnsDialog({ onClose }: { onClose: () => void }) {
  const mayWrite = useRights().programme
  return (
    <Dialog title={COLUMNS_NL.title} onClose={onClose}>
      {mayWrite ? <ColumnsForm onClose={onClose} /> : <ColumnsText />}
    </Dialog>
  )
}

function ColumnsText() {
  const columns = boardColumns(useView().plan.settings.boardColumns)
  return (
    <>
      <p className="form-hint">{COLUMNS_NL.readOnly}</p>
      <ol className="columns-text" aria-label={BOARD_NL.columns}>
        {columns.map(({ status, name, limit }) => (
          <li key={status}>
            <b>{name || STATUS_NL[status]}</b>
            {limit !== null && `: ${COLUMNS_NL.atMost(limit)}`}
          </li>
        ))}
      </ol>
    </>
  )
}
