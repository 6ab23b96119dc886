/** An item as the others get it: days, and a place in the list. */
export interface GanttItem {
  readonly id: string
  readonly title: string
  /** YYYY-MM-DD */
  readonly start: string
  readonly end: string
  /** Its place from the top. */
  readonly index: number
}

export interface GanttLink {
  readonly id: string
  readonly from: string
  readonly to: string
}

/** A Gantt of others in the page, by its own documented ways. */
export interface GanttContender {
  show(items: readonly GanttItem[], links: readonly GanttLink[]): void | Promise<void>
  change(item: GanttItem): void
  zoom(unit: 'month' | 'year'): void
}

/** The row height of ours, which every contender gets. */
export const ROW_PX = 26
/** Width of a month on the drawing, at the two zooms. */
export const MONTH_PX = { month: 73, year: 7 } as const
export const FIRST_DAY = '2021-10-01'
export const LAST_DAY = '2033-12-31'
