import type { MeasureLetters } from '../content/picture-content.ts'

/** Measures texts as the page sets them. */
export function letterMeasure(): MeasureLetters {
  const canvas = document.createElement('canvas').getContext('2d')
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font') || 'sans-serif'
  const known = new Map<string, number>()
  return (text, size, weight) => {
    const key = `${weight} ${size} ${text}`
    const before = known.get(key)
    if (before !== undefined) return before
    if (!canvas) return text.length * size * 0.5
    canvas.font = `${weight} ${size}px ${family}`
    const { width } = canvas.measureText(text)
    known.set(key, width)
    return width
  }
}
