import { useEffect, useMemo, useState } from 'react'
import type { MeasureText } from '../../layout/bars/label-placement.ts'

const cache = new Map<string, number>()
const MAX_CACHED = 5_000
const canvas = document.createElement('canvas').getContext('2d')

/** Measures a text as the drawing sets it. A new function once the font has come in, so that what was measured is redone. */
export function useMeasureText(): MeasureText {
  const [generation, setGeneration] = useState(0)
  const font = useMemo(drawingFont, [])
  useEffect(() => {
    if (document.fonts.check(font)) return
    let isGone = false
    const measureAgain = () => {
      if (isGone) return
      cache.clear()
      setGeneration((before) => before + 1)
    }
    document.fonts.load(font).then(measureAgain, measureAgain)
    return () => {
      isGone = true
    }
  }, [font])
  // Another generation is another function, so that all that was drawn with the old widths is drawn again.
  return useMemo(() => measureIn(font, generation), [font, generation])
}

function drawingFont(): string {
  const style = getComputedStyle(document.documentElement)
  const size = Number.parseFloat(style.fontSize) * Number.parseFloat(style.getPropertyValue('--fs-12') || '0.78')
  return `600 ${size}px ${style.getPropertyValue('--font') || 'sans-serif'}`
}

function measureIn(font: string, _generation: number): MeasureText {
  return (text) => {
    const known = cache.get(text)
    if (known !== undefined) return known
    if (!canvas) return text.length * 6.4
    canvas.font = font
    const { width } = canvas.measureText(text)
    if (cache.size > MAX_CACHED) cache.clear()
    cache.set(text, width)
    return width
  }
}
