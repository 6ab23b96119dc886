import { useCallback, useEffect, useRef } from 'react'
import { useProgramme } from '../../sync/programme-context.tsx'
import type { EditedField } from './use-others-at.ts'

/** Tells the others which field I am in, from `enter` until `leave` or until the field goes away. */
export function useTellField(field: EditedField): { readonly enter: () => void; readonly leave: () => void } {
  const { presence } = useProgramme()
  const isIn = useRef(false)
  const enter = useCallback(() => {
    isIn.current = true
    presence.tell({ field, doing: 'editing' })
  }, [presence, field])
  const leave = useCallback(() => {
    if (!isIn.current) return
    isIn.current = false
    presence.tell({ field: null, doing: null })
  }, [presence])
  useEffect(() => leave, [leave])
  return { enter, leave }
}

/** The same for a field that is edited as long as something is open, such as a dialog. */
export function useTellFieldWhile(field: EditedField, isOpen: boolean): void {
  const { enter, leave } = useTellField(field)
  useEffect(() => {
    if (!isOpen) return
    enter()
    return leave
  }, [isOpen, enter, leave])
}
