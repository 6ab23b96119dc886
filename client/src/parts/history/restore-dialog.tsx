import { changesBackTo, restoreChanges } from '@samenspoor/shared/doc/commands/undo/restore'
import type { Change } from '@samenspoor/shared/model/change'
import { type Plan, trackOfHome } from '@samenspoor/shared/model/plan'
import { type ReactNode, useMemo } from 'react'
import { COMMON_NL } from '../../nl/common.ts'
import { HISTORY_NL } from '../../nl/history/history.ts'
import { VERSIONS_NL } from '../../nl/history/versions.ts'
import { useRights } from '../../sync/use-rights.ts'
import { useRun } from '../../sync/use-run.ts'
import { useView } from '../../sync/use-view.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ChangeList } from './change-list.tsx'
import { isShown } from './words/change-words.ts'

interface RestoreDialogProps {
  readonly title: string
  /** The plan as it was; null while it is not there, and then `waiting` is shown. */
  readonly then: Plan | null
  readonly waiting: ReactNode
  /** Which of the differences are put back. */
  readonly select?: (change: Change) => boolean
  /** How the undo list and the message call it. */
  readonly label: string
  /** What is chosen or explained above the preview. */
  readonly children?: ReactNode
  readonly onClose: () => void
}

const all = (): boolean => true

/** Shows what putting back would change, from how it is at this moment, and does it as one step that can be undone. */
export function RestoreDialog({ title, then, waiting, select = all, label, children, onClose }: RestoreDialogProps) {
  const { plan } = useView()
  const rights = useRights()
  const run = useRun()
  const wanted = useMemo(() => (then === null ? [] : changesBackTo(then, plan).filter(select)), [then, plan, select])
  const changes = wanted.filter(({ home }) => {
    const track = trackOfHome(home)
    return track === null ? rights.programme : rights.track(track)
  })
  const kept = wanted.filter(isShown).length - changes.filter(isShown).length
  const restore = () => {
    if (run(restoreChanges(changes), label, { announce: true }).ok) onClose()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      {then === null ? (
        waiting
      ) : (
        <section className="restore-preview" aria-label={HISTORY_NL.restorePreview}>
          {changes.length === 0 && <p role="status">{HISTORY_NL.same}</p>}
          <ChangeList
            changes={changes}
            plans={[plan, then]}
            words={{ made: HISTORY_NL.comesBack, gone: HISTORY_NL.goesToTrash }}
          />
          {kept > 0 && <p className="muted">{VERSIONS_NL.mayNot(kept)}</p>}
        </section>
      )}
      <div className="form-buttons">
        <button type="button" className="btn p" disabled={changes.length === 0} onClick={restore}>
          {HISTORY_NL.restore}
        </button>
        <button type="button" className="btn ghost" onClick={onClose}>
          {COMMON_NL.cancel}
        </button>
      </div>
    </Dialog>
  )
}
