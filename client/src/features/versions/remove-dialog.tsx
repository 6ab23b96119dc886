import type { Version } from '@samenspoor/shared/model/history/version'
import { removeVersion } from '../../api/versions.ts'
import { COMMON_NL } from '../../nl/common.ts'
import { VERSIONS_NL } from '../../nl/history/versions.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useVersionChange } from './use-version-change.ts'

/** Asks before a version is taken away, because nobody can bring it back. */
export function RemoveDialog({ version, onClose }: { version: Version; onClose: () => void }) {
  const { programme } = useProgramme()
  const removing = useVersionChange({
    change: () => removeVersion(programme.id, version.id),
    done: VERSIONS_NL.removed(version.title),
    onDone: onClose,
  })
  return (
    <Dialog title={VERSIONS_NL.removeTitle} onClose={onClose} role="alertdialog">
      <p>{VERSIONS_NL.removeQuestion(version.title)}</p>
      {removing.isError && (
        <p className="form-error" role="alert">
          {VERSIONS_NL.notSaved}
        </p>
      )}
      <div className="form-buttons">
        <button type="button" className="btn p" disabled={removing.isPending} onClick={() => removing.mutate()}>
          {VERSIONS_NL.remove}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {COMMON_NL.cancel}
        </button>
      </div>
    </Dialog>
  )
}
