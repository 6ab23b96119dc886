import { setPeriods } from '@samenspoor/shared/doc/commands/items/items'
import { itemKey } from '@samenspoor/shared/model/item-ref'
import { COMMON_NL } from '../../../../nl/common.ts'
import { CONSEQUENCES_NL as NL } from '../../../../nl/working/consequences.ts'
import { useProgramme } from '../../../../sync/programme-context.tsx'
import { useRun } from '../../../../sync/use-run.ts'
import { useUndo } from '../../../../sync/use-undo.ts'
import { useUndoState } from '../../../../sync/use-view.ts'
import { useToast } from '../../../../ui/toast/toast.tsx'
import { focusBar } from '../focus-bar.ts'
import type { OpenConsequences } from '../use-consequences.ts'

interface PanelFootProps {
  readonly open: OpenConsequences
  readonly onClose: () => void
}

/** Who decides about it; while moving the keys, and after the drop what can be done. */
export function PanelFoot({ open, onClose }: PanelFootProps) {
  const { mine, others } = open.consequences
  return (
    <footer>
      <p>
        {NL.yours(mine)} <b>{NL.mustAgree(others)}</b>
      </p>
      {open.phase === 'placed' && <Choices open={open} onClose={onClose} />}
      {open.phase === 'keyboard' && (
        <p className="gev-keys">
          <span>
            <kbd>←</kbd> <kbd>→</kbd> {NL.keyShift}
          </span>
          <span>
            <kbd>Enter</kbd> {NL.keyPlace}
          </span>
          <span>
            <kbd>Esc</kbd> {NL.keyBack}
          </span>
        </p>
      )}
    </footer>
  )
}

function Choices({ open, onClose }: PanelFootProps) {
  const store = useProgramme()
  const run = useRun()
  const showToast = useToast()
  const { undo } = useUndo()
  const lastStep = useUndoState().undo
  const { ownMoves, moved, others } = open.consequences
  const moveOwn = () => {
    const items = store.getState().view?.plan.items
    // Only where the words are still those that the panel spoke of.
    const moves = ownMoves.filter(({ ref, from }) => items?.get(itemKey(ref))?.period === from)
    if (moves.length === 0) showToast({ text: NL.movedOwnNone, tone: 'info' })
    else run(setPeriods(moves), NL.movedOwn(moves.length), { announce: true })
    onClose()
  }
  return (
    <>
      <p className="gev-note">{NL.stays(moved.along + 1, others)}</p>
      {ownMoves.length > 0 && (
        <button type="button" className="btn p" onClick={moveOwn}>
          {NL.moveOwn(ownMoves.length)}
        </button>
      )}
      <div className="gev-row">
        {lastStep !== null && lastStep === open.label && (
          <button
            type="button"
            className="btn"
            onClick={() => {
              focusBar(moved.key)
              undo()
            }}
          >
            {COMMON_NL.undo}
          </button>
        )}
        <button type="button" className="btn" onClick={onClose}>
          {COMMON_NL.close}
        </button>
      </div>
    </>
  )
}
