import type { ItemKey, ItemRef } from '@samenspoor/shared/model/item-ref'
import { parseItemKey } from '@samenspoor/shared/model/item-ref'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import { useEffect, useRef, useState } from 'react'
import { BOARD_NL } from '../../../nl/board.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useToast } from '../../../ui/toast.tsx'
import type { MoveTarget } from '../model/move-target.ts'
import { cancelDrag } from './card-drag.tsx'

export interface BoardDrag {
  readonly key: ItemKey
  readonly title: string
  readonly target: MoveTarget | null
}

/**
 * The drag that goes on in this tab. Colleagues see it before it lands; the plan changes only at the drop. A card that
 * somebody else removes meanwhile ends it.
 */
export function useBoardDrag(
  schedule: Schedule,
  selected: ItemRef | null,
  move: (key: ItemKey, target: MoveTarget) => void,
) {
  const { presence } = useProgramme()
  const showToast = useToast()
  const [drag, setDrag] = useState<BoardDrag | null>(null)
  const restingItem = useRef(selected)
  useEffect(() => {
    restingItem.current = selected
  }, [selected])

  const draggedKey = drag?.key ?? null
  const overStatus = drag?.target?.status ?? null
  useEffect(() => {
    const ref = draggedKey === null ? null : parseItemKey(draggedKey)
    if (ref === null) return
    presence.tell({
      item: ref,
      doing: 'dragging',
      over: overStatus === null ? null : { status: overStatus, track: ref.track },
    })
  }, [presence, draggedKey, overStatus])
  useEffect(() => {
    if (draggedKey === null) return
    return () => presence.tell({ item: restingItem.current, doing: null, over: null })
  }, [presence, draggedKey])

  const isGone = draggedKey !== null && !schedule.items.has(draggedKey)
  const title = drag?.title ?? ''
  useEffect(() => {
    if (!isGone) return
    cancelDrag()
    setDrag(null)
    showToast({ text: BOARD_NL.vanished(title), tone: 'danger' })
  }, [isGone, title, showToast])

  return {
    drag,
    start: (key: ItemKey) => setDrag({ key, title: schedule.items.get(key)?.item.title ?? '', target: null }),
    over: (key: ItemKey, target: MoveTarget | null) =>
      setDrag((previous) => (previous?.key === key ? { ...previous, target } : previous)),
    drop: (key: ItemKey, target: MoveTarget | null) => {
      setDrag(null)
      if (target !== null && schedule.items.has(key)) move(key, target)
    },
    cancel: () => setDrag(null),
  }
}
