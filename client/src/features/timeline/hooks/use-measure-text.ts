import { useEffect, useMemo, useState } from 'react'
import type { MeasureText } from '../layout/label-placement.ts'

const cache = new Map<string, number>()
const MAX_CACHED = 5_000
const canvas = document.createElement('canvas').getContext('2d')

/** Measures a text as the drawing sets it. A new function once the font has come in, so that what was measured is redone. */
export function useMeasureText(): MeasureText {
  const [generation, setGeneration] = useState(0)
  useEffect(() => {
    let isGone = false
    const measureAgain = () => {
      if (isGone) return
      cache.clear()
      setGeneration((before) => before + 1)
    }
    if (document.fonts.status === 'loading') document.fonts.ready.then(measureAgain, measureAgain)
    return () => {
      isGone = true
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another font is another function
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement)
    const size = Number.parseFloat(style.fontSize) * Number.parseFloat(style.getPropertyValue('--fs-12') || '0.78')
    const family = style.getPropertyValue('--font') || 'sans-serif'
    return (text) => {
      const known = cache.get(text)
      if (known !== undefined) return known
      if (!canvas) return text.length * 6.4
      canvas.font = `600 ${size}px ${family}`
      const { width } = canvas.measureText(text)
      if (cache.size > MAX_CACHED) cache.clear()
      cache.set(text, width)
      return width
    }
  }, [generation])
}
