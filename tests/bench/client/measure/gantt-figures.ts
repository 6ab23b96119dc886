/** What one round says of one contender with one plan. Times in ms. */
export interface GanttFigures {
  readonly loadMs: number
  /** Null when the drawing is a canvas. */
  readonly elements: number | null
  readonly idleFrameP95: number
  /** Processor time of the main thread for one edit of a colleague. */
  readonly changeMs: number
  readonly stream: StreamFigures
  readonly scroll: ScrollFigures
  readonly zoomMs: number
  readonly drag: DragFigures
  readonly strangers: number
}

/** Fifty edits a second. */
export interface StreamFigures {
  /** From arrival to paint. */
  readonly p50: number
  readonly p95: number
  readonly frameP95: number
  /** Painted more than `LATE_MS` after they came in. */
  readonly late: number
  /** Never painted. */
  readonly lost: number
  readonly longTasks: number
}

export interface ScrollFigures {
  readonly frameP95: number
  readonly presented: number
  readonly longTasks: number
}

export interface DragFigures {
  /** Processor time of the main thread for one movement of the pointer. */
  readonly moveMs: number
  readonly frameP95: number
}

export const LATE_MS = 250
