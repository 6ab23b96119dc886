import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import { addItem } from '@samenspoor/shared/doc/commands/items/items'
import { orderBetween } from '@samenspoor/shared/doc/commands/items/order-key'
import { compareByRow } from '@samenspoor/shared/model/entities/item'
import { itemIdSchema, type TrackId } from '@samenspoor/shared/model/ids'
import { itemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import { useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { REFUSAL_NL } from '../../../../nl/common.ts'
import { shortTitle } from '../../../../nl/timeline/timeline.ts'
import { WORKING_NL as NL } from '../../../../nl/working/working.ts'
import { placeAtEnd } from '../../../../parts/item/place-at-end.ts'
import { useRun } from '../../../../sync/use-run.ts'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'
import { trackOfRow } from '../../layout/rows/rows.ts'
import { xOf, zoomOf } from '../../layout/time-scale.ts'
import type { Desk } from '../desk.ts'
import type { Draft } from './draw-layer.tsx'
import { drawnPeriod } from './drawn-period.ts'

interface DraftItemProps {
  readonly desk: Desk
  readonly draft: Draft
  readonly onDone: () => void
}

/** What was drawn, waiting for its title: Enter makes it an item, Escape or leaving it empty makes nothing. */
export function DraftItem({ desk, draft, onDone }: DraftItemProps) {
  const { picture, overlay, focus } = desk
  const { rows, scale, plan } = picture
  const run = useRun()
  const [title, setTitle] = useState('')
  const [problem, setProblem] = useState<string>()
  const isSettled = useRef(false)
  const hintId = useId()
  const index = rows.findIndex(({ key }) => key === draft.row)
  const row = rows[index]
  const track = row && trackOfRow(row)
  if (!row || !track || !overlay.current) return null
  const period = drawnPeriod(draft.days[0], draft.days[1], zoomOf(scale.pxPerDay))
  const [from, to] = [xOf(scale, toDayNumber(period.start)), xOf(scale, toDayNumber(period.end) + 1)]
  const cancel = (refocus: boolean) => {
    isSettled.current = true
    onDone()
    if (refocus) focus({ row: row.key, column: row.kind === 'item' ? 'bar' : row.kind === 'lane' ? 'lane' : 'add' })
  }
  const add = (refocus: boolean) => {
    if (isSettled.current) return
    if (title.trim() === '') return refocus ? setProblem(NL.draftEmpty) : cancel(false)
    const ref = { track: track.id, item: itemIdSchema.parse(crypto.randomUUID()) }
    const { place } = placeAtEnd(plan, ref.track, 'planned')
    const under = row.kind === 'item' ? row.scheduled.item : null
    const result = run(
      addItem({
        ...{ id: ref.item, track: ref.track, title, kind: 'activity', period: period.words, place },
        row: rowUnder(plan, ref.track, under?.id ?? null),
        parent: under?.parent ?? null,
      }),
      NL.drawn(shortTitle(title.trim()), period.words),
      { announce: true },
    )
    if (!result.ok) return setProblem(REFUSAL_NL[result.code])
    isSettled.current = true
    onDone()
    if (refocus) focus({ row: itemKey(ref), column: 'title' })
  }
  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the keys of the grid out of the field
    <div
      className="draft"
      style={{ left: from, top: index * ROW_HEIGHT, minWidth: Math.max(to - from, 220) }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <input
        className="field"
        aria-label={NL.draftTitle(period.words)}
        aria-describedby={hintId}
        aria-invalid={problem !== undefined}
        placeholder={NL.draftPlaceholder}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the person just drew it
        autoFocus
        value={title}
        onChange={(event) => {
          setTitle(event.target.value)
          setProblem(undefined)
        }}
        onBlur={({ currentTarget }) => {
          // When the whole window loses the focus, the field keeps it and typing goes on later.
          if (document.activeElement !== currentTarget) add(false)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add(true)
          if (event.key === 'Escape') cancel(true)
        }}
      />
      <p id={hintId} className={problem ? 'form-error' : 'form-hint'} role={problem ? 'alert' : undefined}>
        {problem ?? NL.draftHint(period.words)}
      </p>
    </div>,
    overlay.current,
  )
}

/** Right under an item of the track; without one at the end of its list. */
function rowUnder(plan: Plan, track: TrackId, under: string | null): string {
  const list = [...plan.items.values()].filter((item) => item.track === track).sort(compareByRow)
  const at = under === null ? list.length - 1 : list.findIndex(({ id }) => id === under)
  return orderBetween(list[at]?.row ?? null, list[at + 1]?.row ?? null, Math.random)
}
