import { type Version, versionTitleSchema } from '@samenspoor/shared/model/history/version'
import { type FormEvent, useState } from 'react'
import { renameVersion, saveVersion } from '../../api/versions.ts'
import { COMMON_NL } from '../../nl/common.ts'
import { VERSIONS_NL } from '../../nl/history/versions.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useSaveState } from '../../sync/use-view.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FormButtons } from '../../ui/form/form-buttons.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { useVersionChange } from './use-version-change.ts'

/** Keeps a version under a name; with a `version`, gives that another name. */
export function TitleDialog({ version, onClose }: { version: Version | null; onClose: () => void }) {
  const { programme } = useProgramme()
  // A version is what is on the server's disk: what still waits would be missing from it.
  const isWaiting = useSaveState().kind !== 'saved' && version === null
  const [title, setTitle] = useState(version?.title ?? '')
  const [isTried, setIsTried] = useState(false)
  const isValid = versionTitleSchema.safeParse(title).success
  const saving = useVersionChange({
    change: () => (version ? renameVersion(programme.id, version.id, title) : saveVersion(programme.id, title)),
    done: (version ? VERSIONS_NL.renamed : VERSIONS_NL.saved)(title.trim()),
    onDone: onClose,
  })
  const save = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (isValid && !isWaiting) saving.mutate()
  }
  return (
    <Dialog title={version ? VERSIONS_NL.rename : VERSIONS_NL.save} onClose={onClose}>
      <form className="form" onSubmit={save} noValidate>
        <TextField
          label={VERSIONS_NL.name}
          hint={VERSIONS_NL.nameHint}
          value={title}
          onChange={setTitle}
          problem={isTried && !isValid ? VERSIONS_NL.nameMissing : undefined}
          hasAutoFocus
        />
        {isWaiting && <p role="status">{VERSIONS_NL.waits}</p>}
        {saving.isError && (
          <p className="form-error" role="alert">
            {VERSIONS_NL.notSaved}
          </p>
        )}
        <FormButtons
          submit={COMMON_NL.save}
          cancel={COMMON_NL.cancel}
          onCancel={onClose}
          isDisabled={isWaiting || saving.isPending}
        />
      </form>
    </Dialog>
  )
}
