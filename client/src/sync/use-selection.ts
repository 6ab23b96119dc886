import { type ItemRef, itemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import { useCallback, useEffect, useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { useProgramme } from './programme-context.tsx'

const PARAMETER = 'item'

/** The item whose details are open. It stands in the address, so that a link to it can be shared, and others see it. */
export function useSelection(): { selected: ItemRef | null; select: (ref: ItemRef | null) => void } {
  const { presence } = useProgramme()
  const [params, setParams] = useSearchParams()
  const key = params.get(PARAMETER) ?? ''
  const selected = useMemo(() => parseItemKey(key), [key])
  useEffect(() => presence.tell({ item: selected }), [presence, selected])
  const select = useCallback(
    (ref: ItemRef | null) =>
      setParams(
        (previous) => {
          const next = new URLSearchParams(previous)
          if (ref === null) next.delete(PARAMETER)
          else next.set(PARAMETER, itemKey(ref))
          return next
        },
        // Opening is a step back in the browser; going to another item, or closing, is not one more.
        { replace: ref === null || key !== '' },
      ),
    [setParams, key],
  )
  return { selected, select }
}
