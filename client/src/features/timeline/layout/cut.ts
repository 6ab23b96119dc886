import { type MeasureText, wordsThatFit } from './bars/label-placement.ts'
import { type Drawing, extentOfDrawing } from './drawing.ts'

/** How much of a drawing is out of view at a side. */
export type Cut = 'part' | 'whole' | null

/** Room for the name of a bar that begins just at the edge. */
const SLACK = 14
/** Room for the arrow before and some air after the name. */
const MARGIN = 28

/** `left` and `right` are the edges of what is in view, in pixels of the drawing. */
export function cutLeft(drawing: Drawing, left: number): Cut {
  const extent = extentOfDrawing(drawing)
  if (!extent || extent.from + SLACK > left) return null
  return extent.to < left ? 'whole' : drawing.shape.kind === 'bar' ? 'part' : null
}

export function cutRight(drawing: Drawing, right: number): Cut {
  const extent = extentOfDrawing(drawing)
  return extent && extent.from > right ? 'whole' : null
}

/** The words of the name that fit in the part of a bar that is still in view; null when it does not stand in the bar. */
export function wordsInView(
  title: string,
  { shape, label }: Pick<Drawing, 'shape' | 'label'>,
  left: number,
  measure: MeasureText,
): string | null {
  if (shape.kind !== 'bar' || label?.at !== 'inside') return null
  return wordsThatFit(title, shape.x + shape.width - shape.insetRight - left - MARGIN, measure)
}
