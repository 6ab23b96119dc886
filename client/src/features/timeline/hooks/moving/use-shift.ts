import type { PlainDate } from '@samenspoor/shared/dates/plain-date'
import { shiftPeriod } from '@samenspoor/shared/dates/shift/shift-period'
import type { Move } from '@samenspoor/shared/dates/writing/move-atom'
import { lastingWords } from '@samenspoor/shared/doc/commands/actions/lasting-words'
import { setPeriods } from '@samenspoor/shared/doc/commands/items/items'
import { type ItemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { TIMELINE_NL as NL, shortTitle } from '../../../../nl/timeline/timeline.ts'
import { MOVING_NL } from '../../../../nl/working/moving.ts'
import { useProgramme } from '../../../../sync/programme-context.tsx'
import { useRun } from '../../../../sync/use-run.ts'
import { useToast } from '../../../../ui/toast/toast.tsx'
import { groupOf, isMovable, movedAlong, type ShiftTools } from './shift-group.ts'

export type ShiftEdge = 'both' | 'start' | 'end'
export type StepUnit = Move['unit']

/** The period of one item, as it was and as it would be. */
export interface MovedWords {
  readonly key: ItemKey
  /** The words when it began, to see whether a colleague changes them meanwhile. */
  readonly original: string
  readonly words: string
}

/** A period that is being moved and is not saved yet. */
export interface ShiftPreview extends MovedWords {
  /** The other chosen items, which move by the same steps. */
  readonly along: readonly MovedWords[]
  readonly edge: ShiftEdge
  readonly steps: number
  readonly unit: StepUnit
  readonly by: 'pointer' | 'keyboard' | 'dialog'
}

export interface Shifting {
  readonly preview: ShiftPreview | null
  /**
   * Begins to move an item, with what is chosen together with it. Gives the size of
   * its steps, or null, with a message, when its words cannot be moved.
   */
  readonly begin: (key: ItemKey, by: ShiftPreview['by'], edge: ShiftEdge, unit: StepUnit) => StepUnit | null
  /** So many steps from where it began. */
  readonly moveTo: (steps: number) => void
  /** One step on from where it is now. */
  readonly moveBy: (direction: 1 | -1, edge: ShiftEdge) => void
  readonly place: () => void
  readonly cancel: () => void
}

export interface ShiftInput {
  readonly announce: (text: string) => void
  readonly tellSelection: () => void
  /** What else is chosen, when this item is. */
  readonly chosenWith: (key: ItemKey) => readonly ItemKey[]
  readonly isMine: (key: ItemKey) => boolean
  /** It is saved, with these words, under this label of the undo list. */
  readonly onPlaced: (preview: ShiftPreview, label: string) => void
}

/** Moving a period by pointer or keys: a preview of the new words, that is saved when it is placed. */
export function useShift({ announce, tellSelection, chosenWith, isMine, onPlaced }: ShiftInput): Shifting {
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

  const tools = useMemo<ShiftTools>(() => ({ wordsOf: (key) => itemOf(key)?.period ?? '', shifted }), [itemOf, shifted])

  const begin: Shifting['begin'] = useCallback(
    (key, by, edge, unit) => {
      const item = itemOf(key)
      const ref = parseItemKey(key)
      if (!item || !ref) return null
      if (!isMovable(tools, key, edge)) {
        showToast({ text: MOVING_NL.refused(item.period), tone: 'danger' })
        return null
      }
      const others = edge === 'both' ? chosenWith(key) : []
      const found = groupOf(tools, key, others.filter(isMine), unit)
      const behind = others.length - found.along.length
      if (behind > 0) showToast({ text: MOVING_NL.together.staysBehind(behind), tone: 'info' })
      // What was typed is done as typed.
      const group = by === 'dialog' ? { ...found, unit } : found
      set({ key, original: item.period, words: item.period, edge, steps: 0, by, ...group })
      store.presence.tell({ item: ref, field: 'period', doing: by === 'pointer' ? 'dragging' : 'moving' })
      if (by === 'keyboard') {
        const { length } = group.along
        announce(length > 0 ? MOVING_NL.together.start(length + 1) : MOVING_NL.start(item.title, item.period))
      }
      return group.unit
    },
    [itemOf, tools, chosenWith, isMine, showToast, set, store, announce],
  )

  const moveTo = useCallback(
    (steps: number) => {
      const now = current.current
      if (!now || now.steps === steps) return
      const words = shifted(now.key, now.original, steps, now.unit, now.edge)
      const along = movedAlong(tools, now.along, steps, now.unit)
      if (words !== null && along !== null) set({ ...now, words, along, steps })
    },
    [shifted, tools, set],
  )

  const moveBy = useCallback(
    (direction: 1 | -1, asked: ShiftEdge) => {
      const now = current.current
      if (!now) return
      const edge = now.along.length > 0 ? 'both' : asked
      // Words that know no months ("Q4 2021") stay as they are for one month: then a step is a quarter.
      const inUnit = shifted(now.key, now.words, direction, now.unit, edge)
      const isStill = inUnit === now.words
      const words = isStill ? shifted(now.key, now.words, direction, 'quarter', edge) : inUnit
      if (words === null || words === now.words) return announce(MOVING_NL.noFurther)
      const unit = isStill ? 'quarter' : now.unit
      const isSameKind = now.steps === 0 || (now.edge === edge && now.unit === unit)
      const steps = isSameKind ? now.steps + direction : direction
      const along = movedAlong(tools, now.along, steps, unit)
      if (along === null) return announce(MOVING_NL.noFurther)
      set({ ...now, words, along, edge, unit, steps })
      const far = NL.shifted(steps, unit, edge)
      announce(along.length > 0 ? MOVING_NL.together.step(along.length + 1, far) : MOVING_NL.step(words, far))
    },
    [shifted, tools, set, announce],
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
    const all = [now, ...now.along].filter(({ words, original }) => words !== original)
    if (all.length === 0) return
    // What a colleague changed meanwhile stays as the colleague wrote it.
    const kept = all.filter(({ key, original }) => itemOf(key)?.period === original)
    const [first] = kept
    if (!first) return showToast({ text: MOVING_NL.overtaken, tone: 'danger' })
    // Saved words are read from today: those without a year get the one they were moved to.
    const moved = kept.map((each) => ({
      ...each,
      words: lastingWords(each.words, anchorOf(each.key)),
    }))
    const periods = moved.flatMap(({ key, words }) => {
      const ref = parseItemKey(key)
      return ref ? [{ ref, period: words }] : []
    })
    const [words, title] = [moved[0]?.words ?? '', shortTitle(itemOf(first.key)?.title ?? '')]
    const label =
      kept.length > 1
        ? MOVING_NL.together.moved(kept.length, NL.shifted(now.steps, now.unit, now.edge))
        : MOVING_NL.moved(title, words)
    const result = run(setPeriods(periods), label, { announce: true })
    if (result.ok) onPlaced({ ...now, ...first, words, along: moved.slice(1) }, label)
    if (kept.length < all.length)
      showToast({ text: MOVING_NL.together.overtaken(all.length - kept.length), tone: 'danger' })
    if (now.by === 'keyboard') announce(kept.length > 1 ? label : MOVING_NL.placed(words))
  }, [end, itemOf, anchorOf, run, onPlaced, showToast, announce])

  const cancel = useCallback(() => {
    const now = current.current
    if (!now) return
    end()
    if (now.by === 'keyboard') announce(now.along.length > 0 ? MOVING_NL.together.back : MOVING_NL.back(now.original))
  }, [end, announce])

  // Leaving the screen in the middle of it leaves nothing behind with the others.
  useEffect(
    () => () => {
      if (current.current) store.presence.tell({ field: null, doing: null })
    },
    [store],
  )

  return useMemo(
    () => ({ preview, begin, moveTo, moveBy, place, cancel }),
    [preview, begin, moveTo, moveBy, place, cancel],
  )
}
