/** From left to right, in pixels of the drawing. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** What stands in a row and may not be covered. */
export interface RowBoxes {
  /** Names and reasons: a line never runs over them. */
  readonly texts: readonly Span[]
  /** Bars and markers: a line may run under them. */
  readonly shapes: readonly Span[]
  /** Nothing may be put here (a lane header). */
  readonly isTaken: boolean
}

/** A plain loop: of each line hundreds of ways are held against what stands in dozens of rows. */
export function touches(spans: readonly Span[], from: number, to: number): boolean {
  for (const span of spans) if (span.from < to && span.to > from) return true
  return false
}
