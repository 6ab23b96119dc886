import { useEffect, useRef, useState } from 'react'
import { DRAFT_NL } from '../../nl/draft.ts'
import { useToast } from '../../ui/toast/toast.tsx'

interface DraftOptions {
  /** The words as they are in the plan now. */
  readonly value: string
  readonly onSave: (words: string) => void
  readonly onCancel: () => void
  /** The most characters that can be saved. Longer words stay in the field until they are made shorter. */
  readonly maxLength: number
  /** Who edits the same field right now. */
  readonly colleague?: string | undefined
}

interface Draft {
  readonly text: string
  readonly isTooLong: boolean
  /** A colleague's newer value, while mine is still being typed. */
  readonly overtaken: { readonly words: string; readonly name: string | undefined } | null
  readonly change: (text: string) => void
  readonly save: () => void
  readonly cancel: () => void
  readonly takeOver: () => void
}

/**
 * Words that are being typed over a value that others may change meanwhile. What I type is never replaced: a newer
 * value of a colleague waits beside it until I take it over or save mine. Untouched words follow the plan. When the field
 * goes away under my hands, as with an item that a colleague throws away, what I typed is saved and said [DRF1].
 */
export function useDraft({ value, onSave, onCancel, maxLength, colleague }: DraftOptions): Draft {
  const [text, setText] = useState(value)
  const [seen, setSeen] = useState(value)
  const [name, setName] = useState(colleague)
  // Leaving the field after Enter or Escape must not save a second time.
  const isSettled = useRef(false)
  if (colleague !== undefined && colleague !== name) setName(colleague)
  if (value !== seen && (text === seen || text.trim() === value)) {
    setSeen(value)
    setText(value)
  }
  const change = (words: string) => {
    isSettled.current = false
    setText(words)
  }
  const isTooLong = text.trim().length > maxLength
  const showToast = useToast()
  const settleWhenGone = useRef<(() => void) | null>(null)
  useEffect(() => {
    settleWhenGone.current = () => {
      const words = text.trim()
      if (isSettled.current || text === seen || words === value) return
      // Before saving: a refusal is said in its place.
      showToast({ text: isTooLong ? DRAFT_NL.lost(words) : DRAFT_NL.saved(words), tone: isTooLong ? 'danger' : 'info' })
      if (!isTooLong) onSave(words)
    }
  })
  useEffect(() => () => settleWhenGone.current?.(), [])
  return {
    text,
    isTooLong,
    overtaken: value === seen ? null : { words: value, name },
    change,
    save: () => {
      if (isSettled.current || isTooLong) return
      isSettled.current = true
      const words = text.trim()
      if (words === value) onCancel()
      else onSave(words)
    },
    cancel: () => {
      isSettled.current = true
      setSeen(value)
      setText(value)
      onCancel()
    },
    takeOver: () => {
      setSeen(value)
      change(value)
    },
  }
}
