/** The columns left of the drawing, in the order in which they can be chosen. The title is always there, and first. */
export const GRID_COLUMNS = [
  'title',
  'track',
  'period',
  'who',
  'status',
  'body',
  'start',
  'finish',
  'slack',
  'problems',
  'needs',
] as const
export type GridColumn = (typeof GRID_COLUMNS)[number]

export interface ShownColumn {
  readonly id: GridColumn
  /** Pixels. */
  readonly width: number
}

const EDITABLE: ReadonlySet<string> = new Set<GridColumn>(['title', 'period', 'who', 'status', 'needs'])

/** Whether something can be filled in there; the rest follows from the plan, or is changed in the item itself. */
export const isEditable = (column: string): boolean => EDITABLE.has(column)

/** The class of the cells of a column. */
export const COLUMN_CLASS: Readonly<Record<GridColumn, string>> = {
  ...{ title: 'ti', track: 'tr', period: 'pe', who: 'wi2', status: 'sta' },
  ...{ body: 'body', start: 'day', finish: 'day', slack: 'slack', problems: 'problems', needs: 'needs' },
}

/** As wide as what stands in them asks for. */
export const COLUMN_WIDTHS: Readonly<Record<GridColumn, number>> = {
  ...{ title: 318, track: 104, period: 130, who: 34, status: 126 },
  ...{ body: 112, start: 96, finish: 96, slack: 112, problems: 104, needs: 120 },
}
const MIN_COLUMN_WIDTH = 34
const MAX_COLUMN_WIDTH = 720
const MIN_TITLE_WIDTH = 140

/** What everybody begins with. */
export const DEFAULT_COLUMNS: readonly ShownColumn[] = withWidths(['title', 'period', 'who', 'status'])

function withWidths(ids: readonly GridColumn[]): ShownColumn[] {
  return ids.map((id) => ({ id, width: COLUMN_WIDTHS[id] }))
}

/** Columns as they were kept somewhere: those that are known, each once, the title first. None: what everybody begins with. */
export function readColumns(kept: readonly { readonly id: string; readonly width: number }[]): readonly ShownColumn[] {
  const found = new Map<GridColumn, ShownColumn>()
  for (const { id, width } of kept) {
    const column = GRID_COLUMNS.find((known) => known === id)
    if (column && !found.has(column)) found.set(column, { id: column, width: clampWidth(column, width) })
  }
  if (found.size === 0) return DEFAULT_COLUMNS
  const title = found.get('title') ?? { id: 'title', width: COLUMN_WIDTHS.title }
  return [title, ...[...found.values()].filter(({ id }) => id !== 'title')]
}

export function clampWidth(id: GridColumn, width: number): number {
  const least = id === 'title' ? MIN_TITLE_WIDTH : MIN_COLUMN_WIDTH
  return Math.round(Math.min(MAX_COLUMN_WIDTH, Math.max(least, width)))
}

/**
 * The columns that fit in this many pixels: the title gives way first, and then the last columns are not shown. Never
 * none: the title stays.
 */
export function fitColumns(columns: readonly ShownColumn[], room: number): readonly ShownColumn[] {
  let total = columns.reduce((sum, { width }) => sum + width, 0)
  if (total <= room) return columns
  const [title, ...rest] = columns
  if (!title) return columns
  const shown = [...rest]
  while (shown.length > 0 && total - title.width + MIN_TITLE_WIDTH > room) total -= shown.pop()?.width ?? 0
  const taken = total - title.width
  return [{ id: title.id, width: Math.max(MIN_TITLE_WIDTH, Math.min(title.width, room - taken)) }, ...shown]
}
