import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PlanText } from '../../../sync/use-plan-text.ts'
import { isReadable } from './is-readable.ts'
import { PLAN_SCHEMA } from './plan-schema.ts'

/**
 * Keeps the editor away from a text that does not fit its schema (see {@link isReadable}): before it is bound, and when
 * a colleague's change brings such a thing. This listener was added first, so it runs before the binding sees the change.
 */
export function useReadableText(text: PlanText, onUnreadable: () => void) {
  const editor = useRef<Editor | null>(null)
  const [isChecked, setIsChecked] = useState(false)
  const report = useRef(onUnreadable)
  report.current = onUnreadable
  useEffect(() => {
    const check = () => {
      const fits = isReadable(text.fragment, PLAN_SCHEMA)
      if (!fits) {
        editor.current?.destroy()
        report.current()
      }
      return fits
    }
    if (!check()) return
    // What is typed here fits by itself.
    const onChange: Parameters<typeof text.fragment.observeDeep>[0] = (_events, transaction) => {
      if (!transaction.local) check()
    }
    text.fragment.observeDeep(onChange)
    setIsChecked(true)
    return () => {
      text.fragment.unobserveDeep(onChange)
      setIsChecked(false)
    }
  }, [text])
  const guard = useCallback((made: Editor | null) => {
    editor.current = made
  }, [])
  return { isChecked, guard }
}
