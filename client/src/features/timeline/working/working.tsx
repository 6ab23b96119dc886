import { type ItemKey, type ItemRef, itemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import { useEffect, useRef, useState } from 'react'
import { PredecessorsDialog } from '../../../parts/link/predecessors/predecessors-dialog.tsx'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { trackOfRow } from '../layout/rows/rows.ts'
import { BulkBar } from './choosing/bulk-bar.tsx'
import { NOTHING_CHOSEN } from './choosing/choose.ts'
import { MoveDialog } from './choosing/move-dialog.tsx'
import { useChoosing } from './choosing/use-choosing.ts'
import { useChosenCommands } from './choosing/use-chosen-commands.ts'
import { useClipboard } from './clipboard/use-clipboard.ts'
import { Compare } from './compare/compare.tsx'
import { FormerLayer } from './compare/former-layer.tsx'
import { readSettings } from './compare/working-settings.ts'
import type { Desk } from './desk.ts'
import { DraftItem } from './drawing/draft-item.tsx'
import { type Draft, DrawLayer } from './drawing/draw-layer.tsx'
import { RowMenu } from './menu/row-menu.tsx'
import { type HangWay, useOutline } from './outline/use-outline.ts'
import { useRowNumbers } from './predecessors/use-row-numbers.ts'
import { useWorking, type WorkingState } from './working-store.ts'

/**
 * Working on the timeline: choosing several items, drawing something new, copying and pasting, and the menu of a row. It is
 * fetched after the first view, and listens to the timeline from outside.
 */
export function Working(desk: Desk) {
  const { store, menu } = desk
  const { choose, onKeyDown } = useChoosing(desk)
  const commands = useChosenCommands(desk)
  const clipboard = useClipboard(desk)
  const hang = useOutline(desk)
  useRemembered(desk)
  const comparedWith = useWorking(readCompared)
  useRowNumbers(desk)
  const [draft, setDraft] = useState<Draft | null>(null)
  const [typing, setTyping] = useState<ItemRef | null>(null)
  const [moving, setMoving] = useState<readonly ItemKey[] | null>(null)
  useGridKeys(desk, (event) => {
    const ref = parseItemKey(desk.active?.row ?? '')
    const key = ref && itemKey(ref)
    if (event.altKey) {
      const way = WAYS[event.key]
      if (key && way) hang(key, way)
      return key !== null && way !== undefined
    }
    if (onKeyDown(event)) return true
    const { chosen } = store.getState()
    const keys = chosen.size > 0 ? [...chosen] : key ? [key] : []
    const isCommand = event.ctrlKey || event.metaKey
    if (isCommand && event.key.toLowerCase() === 'd' && keys.length > 0) {
      if (keys.some(desk.isMine) || (key && desk.mayWrite(key))) commands.duplicate(keys)
      return true
    }
    if (event.key === 'Delete' && key && chosen.has(key)) {
      commands.remove(keys)
      return true
    }
    return false
  })
  const draw = (next: Draft) => {
    const row = desk.picture.rows.find(({ key }) => key === next.row)
    const track = row && trackOfRow(row)
    if (track && desk.mayWrite(`${track.id}/new`)) setDraft(next)
  }
  return (
    <>
      <BulkBar
        desk={desk}
        commands={commands}
        onMove={() => setMoving([...store.getState().chosen])}
        onClear={() => {
          choose(NOTHING_CHOSEN)
          if (desk.active) desk.focus(desk.active)
        }}
      />
      <DrawLayer desk={desk} choose={choose} onDraw={draw} />
      {draft && (
        <DraftItem key={`${draft.row} ${draft.days.join()}`} desk={desk} draft={draft} onDone={() => setDraft(null)} />
      )}
      {menu && (
        <RowMenu
          desk={desk}
          menu={menu}
          commands={commands}
          clipboard={clipboard}
          choose={choose}
          onDraw={draw}
          onHang={hang}
          onMoveBy={(row) => {
            const ref = parseItemKey(row)
            if (ref) setMoving([itemKey(ref), ...store.chosenWith(itemKey(ref))])
          }}
          onPredecessors={(row) => setTyping(parseItemKey(row))}
        />
      )}
      {comparedWith && <Compare store={store} picture={desk.picture} comparedWith={comparedWith} />}
      <FormerLayer desk={desk} />
      {typing && <PredecessorsDialog itemRef={typing} onClose={() => setTyping(null)} />}
      {moving && <MoveDialog desk={desk} keys={moving} onClose={() => setMoving(null)} />}
    </>
  )
}

const readCompared = ({ comparedWith }: WorkingState) => comparedWith

/** With Alt and Shift. */
const WAYS: Readonly<Record<string, HangWay>> = { ArrowRight: 'under', ArrowLeft: 'out' }

/** What was compared with, and whether rows were numbered, the last time in this browser. */
function useRemembered({ store }: Desk): void {
  const { programme } = useProgramme()
  useEffect(() => store.set(readSettings(programme.id)), [store, programme.id])
}

/** Keys on a cell of the timeline, before the timeline itself looks at them; not while something is moved with the keys. */
function useGridKeys({ frame, moving }: Desk, onKey: (event: KeyboardEvent) => boolean): void {
  const latest = useRef(onKey)
  useEffect(() => {
    latest.current = onKey
  })
  useEffect(() => {
    const element = frame.current
    const onKeyDown = (event: KeyboardEvent) => {
      const isInCell = event.target instanceof HTMLElement && event.target.dataset.cell !== undefined
      if (!isInCell || (event.altKey && !event.shiftKey) || moving.get().shifting.preview !== null) return
      if (latest.current(event)) event.preventDefault()
    }
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [frame, moving])
}
