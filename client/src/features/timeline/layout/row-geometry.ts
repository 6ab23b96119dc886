/** Of every row of the timeline, in pixels. */
export const ROW_HEIGHT = 26

/** Between the words of a row and its edge: what runs here runs between two rows. */
export const GUTTER = 5

export const middleOf = (row: number): number => row * ROW_HEIGHT + ROW_HEIGHT / 2
