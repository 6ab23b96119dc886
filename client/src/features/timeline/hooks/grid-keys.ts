import { type ItemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import type { KeyboardEvent } from 'react'
import { type Cell, type Column, cellAfter, type Step } from '../layout/columns.ts'
import type { Row } from '../layout/rows.ts'
import type { Shifting } from './moving/use-shift.ts'

interface GridKeysInput {
  readonly rows: readonly Row[]
  readonly active: Cell | null
  readonly isCompact: boolean
  readonly pageRows: number
  readonly shifting: Shifting
  readonly focus: (cell: Cell) => void
  readonly fold: (row: Row, isFolded: boolean) => void
  readonly open: (key: ItemKey) => void
  readonly close: () => void
  readonly edit: (key: ItemKey, column: Column) => void
  readonly move: (key: ItemKey) => void
  readonly link: (key: ItemKey) => void
  readonly remove: (key: ItemKey) => void
  readonly showCommands: (row: string) => void
}

const STEPS: Record<string, Step> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'row-start',
  End: 'row-end',
  PageUp: 'page-up',
  PageDown: 'page-down',
}

/** The keys of the treegrid. They work only while the focus is on one of its cells, and never in an editor. */
export function gridKeyHandler(input: GridKeysInput): (event: KeyboardEvent) => void {
  return (event) => {
    const isInCell = event.target instanceof HTMLElement && event.target.dataset.cell !== undefined
    if (!isInCell || event.defaultPrevented || event.altKey) return
    const isHandled = input.shifting.preview?.by === 'keyboard' ? moveModeKey(event, input) : gridKey(event, input)
    if (isHandled) event.preventDefault()
  }
}

/** In Verplaatsen mode every key belongs to the move. */
function moveModeKey(event: KeyboardEvent, { shifting }: GridKeysInput): boolean {
  switch (event.key) {
    case 'ArrowLeft':
      shifting.moveBy(-1, event.shiftKey ? 'end' : 'both')
      return true
    case 'ArrowRight':
      shifting.moveBy(1, event.shiftKey ? 'end' : 'both')
      return true
    case 'Enter':
      shifting.place()
      return true
    case 'Escape':
      shifting.cancel()
      return true
    case 'Tab':
      shifting.cancel()
      return false
    default:
      return !event.ctrlKey && !event.metaKey
  }
}

function gridKey(event: KeyboardEvent, input: GridKeysInput): boolean {
  const { rows, active, isCompact, pageRows, focus } = input
  const row = rows.find(({ key }) => key === active?.row)
  if (!active || !row) return false
  const isCommand = event.ctrlKey || event.metaKey
  if (isCommand && (event.key === 'Home' || event.key === 'End')) {
    focus(cellAfter(rows, active, event.key === 'Home' ? 'first' : 'last', pageRows, isCompact))
    return true
  }
  const step = STEPS[event.key]
  if (step && !isCommand) {
    if (row.kind === 'lane' && active.column === 'lane' && foldKey(step, row, input)) return true
    focus(cellAfter(rows, active, step, pageRows, isCompact))
    return true
  }
  if (isCommand) return false
  if (event.key === 'Escape') {
    input.close()
    return false
  }
  if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
    input.showCommands(row.key)
    return true
  }
  const ref = parseItemKey(row.key)
  if (row.kind === 'item' && ref) return itemKeyPress(event, `${ref.track}/${ref.item}`, active.column, input)
  if (row.kind === 'lane' && active.column === 'lane' && (event.key === 'Enter' || event.key === ' ')) {
    input.fold(row, !row.isFolded)
    return true
  }
  return false
}

/** Right unfolds a lane, left folds it. False when it is so already: then the arrow moves. */
function foldKey(step: Step, row: Extract<Row, { kind: 'lane' }>, { fold }: GridKeysInput): boolean {
  if (step === 'right' && row.isFolded) fold(row, false)
  else if (step === 'left' && !row.isFolded) fold(row, true)
  else return false
  return true
}

function itemKeyPress(event: KeyboardEvent, key: ItemKey, column: Column, input: GridKeysInput): boolean {
  switch (event.key) {
    case 'F2':
      input.edit(key, column === 'bar' ? 'period' : column)
      return true
    case 'Enter':
      // On the bar, a button, Enter is a click.
      if (column === 'bar') return false
      input.edit(key, column)
      return true
    case ' ':
      if (column === 'bar') return false
      input.open(key)
      return true
    case 'Delete':
      input.remove(key)
      return true
    case 'm':
    case 'M':
      input.move(key)
      return true
    case 'k':
    case 'K':
      input.link(key)
      return true
    default:
      return false
  }
}
