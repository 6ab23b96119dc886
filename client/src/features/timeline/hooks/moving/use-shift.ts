import type { PlainDate } from '@samenspoor/shared/dates/plain-date'
import { shiftPeriod } from '@samenspoor/shared/dates/write-period'
import { setPeriod } from '@samenspoor/shared/doc/commands/items'
import { lastingWords } from '@samenspoor/shared/doc/commands/lasting-words'
import { type ItemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import { useCallback, useEffect, useRef, useState } from 'react'
import { TIMELINE_NL as NL, shortTitle } from '../../../../nl/timeline.ts'
import { useProgramme } from '../../../../sync/programme-context.tsx'
import { useRun } from '../../../../sync/use-run.ts'
import { useToast } from '../../../../ui/toast.tsx'

export type ShiftEdge = 'both' | 'start' | 'end'
type StepUnit = 'month' | 'quarter'

/** A period that is being moved and is not saved yet. */
export interface ShiftPreview {
  readonly key: ItemKey
  /** The words when it began, to see whether a colleague changes them meanwhile. */
  readonly original: string
  readonly words: string
  readonly edge: ShiftEdge
  readonly steps: number
  readonly unit: StepUnit
  readonly by: 'pointer' | 'keyboard'
}

export interface Shifting {
  readonly preview: ShiftPreview | null
  /** Begins to move an item. False, with a message, when its words cannot be moved. */
  readonly begin: (key: ItemKey, by: ShiftPreview['by'], edge: ShiftEdge, unit: StepUnit) => boolean
  /** So many steps from where it began. */
  readonly moveTo: (steps: number) => void
  /** One step on from where it is now. */
  readonly moveBy: (direction: 1 | -1, edge: ShiftEdge) => void
  readonly place: () => void
  readonly cancel: () => void
}

interface ShiftInput {
  readonly announce: (text: string) => void
  readonly tellSelection: () => void
  /** It is saved, with these words, under this label of the undo list. */
  readonly onPlaced: (preview: ShiftPreview, label: string) => void
}

/** Moving a period by pointer or keys: a preview of the new words, that is saved when it is placed. */
export function useShift({ announce, tellSelection, onPlaced }: ShiftInput): Shifting {
  const store = useProgramme()
  const run = useRun()
  const showToast = useToast()
  const [preview, setPreview] = useState<ShiftPreview | null>(null)
  const current = useRef<ShiftPreview | null>(null)
  const set = useCallback((next: ShiftPreview | null) => {
    current.current = next
    setPreview(next)
  }, [])

  const itemOf = useCallback((key: ItemKey) => store.getState().view?.schedule.items.get(key)?.item, [store])
  /** Words without a year are moved from the day on which they were written. */
  const anchorOf = useCallback(
    (key: ItemKey): PlainDate => itemOf(key)?.anchorDate ?? store.getState().view?.today ?? '',
    [itemOf, store],
  )
  const shifted = useCallback(
    (key: ItemKey, words: string, steps: number, unit: StepUnit, edge: ShiftEdge): string | null =>
      shiftPeriod(words, { steps, unit, edge }, { anchorDate: anchorOf(key) }),
    [anchorOf],
  )

  const begin: Shifting['begin'] = useCallback(
    (key, by, edge, unit) => {
      const item = itemOf(key)
      const ref = parseItemKey(key)
      if (!item || !ref) return false
      const isMovable = [1, -1].some((steps) => shifted(key, item.period, steps, 'quarter', edge) !== null)
      if (!isMovable) {
        showToast({ text: NL.moveRefused(item.period), tone: 'danger' })
        return false
      }
      set({ key, original: item.period, words: item.period, edge, steps: 0, unit, by })
      store.presence.tell({ item: ref, field: 'period', doing: by === 'pointer' ? 'dragging' : 'moving' })
      if (by === 'keyboard') announce(NL.moveStart(item.title, item.period))
      return true
    },
    [itemOf, shifted, showToast, set, store, announce],
  )

  const moveTo = useCallback(
    (steps: number) => {
      const now = current.current
      if (!now || now.steps === steps) return
      const words = shifted(now.key, now.original, steps, now.unit, now.edge)
      if (words !== null) set({ ...now, words, steps })
    },
    [shifted, set],
  )

  const moveBy = useCallback(
    (direction: 1 | -1, edge: ShiftEdge) => {
      const now = current.current
      if (!now) return
      // Words that know no months ("Q4 2021") stay as they are for one month: then a step is a quarter.
      const inUnit = shifted(now.key, now.words, direction, now.unit, edge)
      const isStill = inUnit === now.words
      const words = isStill ? shifted(now.key, now.words, direction, 'quarter', edge) : inUnit
      if (words === null || words === now.words) return announce(NL.moveNoFurther)
      const unit = isStill ? 'quarter' : now.unit
      const isSameKind = now.steps === 0 || (now.edge === edge && now.unit === unit)
      const next = { ...now, words, edge, unit, steps: isSameKind ? now.steps + direction : direction }
      set(next)
      announce(NL.moveStep(words, NL.shifted(next.steps, next.unit, edge)))
    },
    [shifted, set, announce],
  )

  const end = useCallback(() => {
    set(null)
    store.presence.tell({ field: null, doing: null })
    tellSelection()
  }, [set, store, tellSelection])

  const place = useCallback(() => {
    const now = current.current
    if (!now) return
    end()
    const [item, ref] = [itemOf(now.key), parseItemKey(now.key)]
    if (!item || !ref || now.words === now.original) return
    if (item.period !== now.original) return showToast({ text: NL.moveOvertaken, tone: 'danger' })
    // Saved words are read from today: those without a year get the one they were moved to.
    const words = lastingWords(now.words, anchorOf(now.key))
    const label = NL.moved(shortTitle(item.title), words)
    const result = run(setPeriod(ref, words), label, { announce: true })
    if (result.ok) onPlaced({ ...now, words }, label)
    if (now.by === 'keyboard') announce(NL.movePlaced(words))
  }, [end, itemOf, anchorOf, run, onPlaced, showToast, announce])

  const cancel = useCallback(() => {
    const now = current.current
    if (!now) return
    end()
    if (now.by === 'keyboard') announce(NL.moveBack(now.original))
  }, [end, announce])

  // Leaving the screen in the middle of it leaves nothing behind with the others.
  useEffect(
    () => () => {
      if (current.current) store.presence.tell({ field: null, doing: null })
    },
    [store],
  )

  return { preview, begin, moveTo, moveBy, place, cancel }
}
