import type { Person } from '@samenspoor/shared/model/person'
import { useQueryClient } from '@tanstack/react-query'
import { meQuery, signOut } from '../api/me.ts'
import { DOCUMENTS_NL } from '../nl/app/documents.ts'
import { waitingWork } from '../sync/documents/document-set.ts'
import { LateDialog } from '../ui/late/late-dialog.tsx'

interface OtherPersonProps {
  /** Whose work waits in this window. */
  readonly owner: Person
  /** Who is signed in now, by another window. */
  readonly me: Person
  readonly onGoOn: () => void
}

/** Somebody else signed in while work of the first waits here: it is not dropped without asking, nor saved as theirs. */
export function OtherPerson({ owner, me, onGoOn }: OtherPersonProps) {
  const queries = useQueryClient()
  const goBack = async () => {
    await signOut().catch(() => undefined)
    await queries.invalidateQueries({ queryKey: meQuery.queryKey })
  }
  return (
    <LateDialog title={DOCUMENTS_NL.otherPersonTitle(owner.name)} onClose={() => undefined} role="alertdialog">
      <p>{DOCUMENTS_NL.otherPerson(owner.name, waitingWork())}</p>
      <div className="form-buttons">
        <button type="button" className="btn p" onClick={() => void goBack()}>
          {DOCUMENTS_NL.backTo(owner.name)}
        </button>
        <button type="button" className="btn" onClick={onGoOn}>
          {DOCUMENTS_NL.goOnAs(me.name)}
        </button>
      </div>
    </LateDialog>
  )
}
