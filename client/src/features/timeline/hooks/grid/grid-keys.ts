import { type ItemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import type { KeyboardEvent } from 'react'
import type { GridColumn } from '../../layout/columns/column-set.ts'
import { type Cell, type Column, cellAfter, HEAD_ROW, type Step } from '../../layout/columns/columns.ts'
import type { Row } from '../../layout/rows/rows.ts'
import type { Shifting } from '../moving/use-shift.ts'

/** What the keys do with a move that is under way. */
type MoveKeys = Pick<Shifting, 'preview' | 'moveBy' | 'place' | 'cancel'>

interface GridKeysInput {
  readonly rows: readonly Row[]
  readonly active: Cell | null
  /** The columns left of the drawing. */
  readonly shown: readonly GridColumn[]
  readonly pageRows: number
  readonly moving: { readonly get: () => { readonly shifting: MoveKeys } }
  readonly focus: (cell: Cell) => void
  /** Of a group, or of an item with others under it. */
  readonly fold: (row: Row, isFolded: boolean) => void
  readonly sortBy: (column: GridColumn) => void
  /** Makes a column wider or narrower by so many steps. */
  readonly resize: (column: GridColumn, steps: number) => void
  readonly chooseColumns: () => void
  readonly close: () => void
  readonly edit: (key: ItemKey, column: Column) => void
  readonly move: (key: ItemKey) => void
  readonly link: (key: ItemKey) => void
  readonly remove: (key: ItemKey) => void
  readonly showCommands: (row: string) => void
}

/** What of a key press says what it asks for. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

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
    if (pressGridKey(event, input)) event.preventDefault()
  }
}

/** Does what a key asks for. False when it asks for nothing here, and the browser may have it. */
export function pressGridKey(press: KeyPress, input: GridKeysInput): boolean {
  const { shifting } = input.moving.get()
  if (shifting.preview?.by === 'keyboard') return moveModeKey(press, shifting)
  return input.active?.row === HEAD_ROW ? headKey(press, input.active, input) : gridKey(press, input)
}

/** In Verplaatsen mode every key belongs to the move. */
function moveModeKey(event: KeyPress, shifting: MoveKeys): boolean {
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

/** In the names of the columns: sort, and make wider or narrower. */
function headKey(event: KeyPress, active: Cell, input: GridKeysInput): boolean {
  const { rows, shown, pageRows, focus } = input
  const column = shown.find((id) => id === active.column)
  const isCommand = event.ctrlKey || event.metaKey
  const step = isCommand ? COMMAND_STEPS[event.key] : STEPS[event.key]
  if (column && event.shiftKey && !isCommand && (step === 'left' || step === 'right')) {
    input.resize(column, step === 'left' ? -1 : 1)
    return true
  }
  if (step) {
    focus(cellAfter(rows, active, step, pageRows, shown))
    return true
  }
  if (isCommand || !column) return false
  if (event.key === 'Enter' || event.key === ' ') input.sortBy(column)
  else if (event.key === 'F2' || isMenuKey(event)) input.chooseColumns()
  else return false
  return true
}

const isMenuKey = ({ key, shiftKey }: KeyPress): boolean => key === 'ContextMenu' || (key === 'F10' && shiftKey)

const COMMAND_STEPS: Readonly<Record<string, Step>> = { Home: 'first', End: 'last' }

function gridKey(event: KeyPress, input: GridKeysInput): boolean {
  const { rows, active, shown, pageRows, focus } = input
  const row = rows.find(({ key }) => key === active?.row)
  if (!active || !row) return false
  const isCommand = event.ctrlKey || event.metaKey
  const step = isCommand ? COMMAND_STEPS[event.key] : STEPS[event.key]
  if (step) {
    if ((active.column === 'lane' || active.column === 'title') && foldKey(step, row, input)) return true
    focus(cellAfter(rows, active, step, pageRows, shown))
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

/** Right unfolds, left folds. False when there is nothing to fold, or when it is so already: then the arrow moves. */
function foldKey(step: Step, row: Row, { fold }: GridKeysInput): boolean {
  if (row.kind === 'empty' || row.isFolded === null) return false
  if (step === 'right' && row.isFolded) fold(row, false)
  else if (step === 'left' && !row.isFolded) fold(row, true)
  else return false
  return true
}

function itemKeyPress(event: KeyPress, key: ItemKey, column: Column, input: GridKeysInput): boolean {
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
      // Choosing is fetched after the first view and takes the key; until then it does nothing, and scrolls nothing.
      return column !== 'bar'
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
