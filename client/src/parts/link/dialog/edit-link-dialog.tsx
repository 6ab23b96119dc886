import { describeLink, type LinkDetails } from '@samenspoor/shared/doc/commands/links'
import { itemKey } from '@samenspoor/shared/model/item-ref'
import { homeOfLinkKey } from '@samenspoor/shared/model/plan'
import type { ScheduledLink } from '@samenspoor/shared/schedule/schedule'
import { type FormEvent, useId, useState } from 'react'
import { COMMON_NL, REFUSAL_NL } from '../../../nl/common.ts'
import { PARTS_NL } from '../../../nl/parts.ts'
import { useRun } from '../../../sync/use-run.ts'
import { useView } from '../../../sync/use-view.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { FormButtons } from '../../../ui/form/form-buttons.tsx'
import { printLag, readLag } from './lag-draft.ts'
import { LinkAnswer } from './link-answer.tsx'
import { LinkNeedFields } from './link-need-fields.tsx'
import './link-dialog.css'

interface EditLinkDialogProps {
  readonly link: ScheduledLink
  readonly onClose: () => void
}

/** Changes how two items that are linked hang together. Shows whether that works out before it is saved. */
export function EditLinkDialog({ link: { key, link }, onClose }: EditLinkDialogProps) {
  const { plan } = useView()
  const run = useRun()
  /** What I do not change here is not saved either: a colleague may be changing it. */
  const [opened] = useState(link)
  const [type, setType] = useState(link.type)
  const [lag, setLag] = useState(() => printLag(link))
  const [error, setError] = useState('')
  const errorId = useId()
  const between = readLag(lag)
  const titleOf = (ref: typeof link.from) => plan.items.get(itemKey(ref))?.title ?? PARTS_NL.vanishedItem
  const [from, to] = [titleOf(link.from), titleOf(link.to)]
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (type !== 'together' && between === null) return setError('')
    const before = printLag(opened)
    const isLagSame = type === 'together' || (lag.amount === before.amount && lag.unit === before.unit)
    const details: LinkDetails = { ...(type === opened.type ? {} : { type }), ...(isLagSame ? {} : between) }
    const command = describeLink(homeOfLinkKey(key), link.id, details)
    const result = run(command, PARTS_NL.linkChanged(from, to), { announce: true })
    if (result.ok) onClose()
    else setError(REFUSAL_NL[result.code])
  }
  return (
    <Dialog title={PARTS_NL.editLink} onClose={onClose}>
      <form className="form" onSubmit={save} noValidate>
        <p className="link-pair">{PARTS_NL.needs(PARTS_NL.quoted(to), PARTS_NL.quoted(from))}</p>
        <LinkNeedFields
          type={type}
          onType={(next) => {
            setType(next)
            setError('')
          }}
          lag={lag}
          onLag={setLag}
        />
        <LinkAnswer from={link.from} to={link.to} type={type} between={between} />
        {error !== '' && (
          <p id={errorId} className="form-error" role="alert">
            {error}
          </p>
        )}
        <FormButtons
          submit={COMMON_NL.save}
          cancel={COMMON_NL.cancel}
          onCancel={onClose}
          describedBy={error === '' ? undefined : errorId}
        />
      </form>
    </Dialog>
  )
}
