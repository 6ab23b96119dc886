import type { Editor } from '@tiptap/core'
import { type FormEvent, useId, useState } from 'react'
import { COMMON_NL } from '../../../nl/common.ts'
import { PLAN_NL } from '../../../nl/plan.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { hrefFromInput, safeHref } from '../editor/safe-link.ts'

/** Makes, changes or removes the link at the caret or on the selected words. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [existing] = useState(() => safeHref(editor.getAttributes('link').href))
  const [needsText] = useState(() => existing === null && editor.state.selection.empty)
  const [address, setAddress] = useState(existing ?? '')
  const [text, setText] = useState('')
  const [isInvalid, setIsInvalid] = useState(false)
  const errorId = useId()
  const close = () => {
    onClose()
    // After the dialog has given the focus back.
    requestAnimationFrame(() => editor.commands.focus())
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const href = hrefFromInput(address)
    if (href === null) return setIsInvalid(true)
    if (needsText) insertLink(editor, text.trim() || address.trim(), href)
    else editor.chain().extendMarkRange('link').setMark('link', { href }).run()
    close()
  }
  const onRemove = () => {
    editor.chain().extendMarkRange('link').unsetMark('link').run()
    close()
  }
  return (
    <Dialog title={PLAN_NL.linkTitle} onClose={close}>
      <form className="form" onSubmit={onSubmit} noValidate>
        <div>
          <label className="form-field">
            <span>{PLAN_NL.linkAddress}</span>
            <input
              className="field"
              type="text"
              inputMode="url"
              autoFocus
              value={address}
              aria-invalid={isInvalid}
              aria-describedby={errorId}
              onChange={(event) => {
                setAddress(event.target.value)
                setIsInvalid(false)
              }}
            />
          </label>
          <p id={errorId} className={isInvalid ? 'form-error' : 'form-hint'} role={isInvalid ? 'alert' : undefined}>
            {isInvalid ? PLAN_NL.linkInvalid : PLAN_NL.linkHint}
          </p>
        </div>
        {needsText && (
          <label className="form-field">
            <span>{PLAN_NL.linkText}</span>
            <input className="field" type="text" value={text} onChange={(event) => setText(event.target.value)} />
          </label>
        )}
        <div className="form-buttons">
          <button type="submit" className="btn p">
            {existing === null ? COMMON_NL.add : COMMON_NL.save}
          </button>
          <button type="button" className="btn" onClick={close}>
            {COMMON_NL.cancel}
          </button>
          {existing !== null && (
            <>
              <button type="button" className="btn" onClick={onRemove}>
                {PLAN_NL.linkRemove}
              </button>
              <a className="btn ghost" href={existing} target="_blank" rel="noopener noreferrer">
                {PLAN_NL.linkOpen}
              </a>
            </>
          )}
        </div>
      </form>
    </Dialog>
  )
}

function insertLink(editor: Editor, text: string, href: string): void {
  editor
    .chain()
    .insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] })
    .run()
}
