import { describe, expect, it } from 'vitest'
import { shiftOfRows } from './shift-of-rows.ts'

const rows = (text: string) => [...text].map((key) => ({ key }))
const shift = (before: string, after: string, first: number, last: number, focused?: string) =>
  shiftOfRows(rows(before), rows(after), { first, last, focused })

describe('rows that colleagues change', () => {
  it('[TOG9] what is in view stays where it is when rows come or go above it', () => {
    expect(shift('abcdef', 'xyabcdef', 2, 5)).toBe(2)
    expect(shift('abcdef', 'cdef', 2, 5)).toBe(-2)
    expect(shift('abcdef', 'abcdefxy', 2, 5)).toBe(0)
  })

  it('[TOG9] one row that moves does not drag the screen along, unless I am in it', () => {
    expect(shift('abcdef', 'cabdef', 2, 6)).toBe(0)
    expect(shift('abcdef', 'abdefc', 2, 6)).toBe(-1)
    expect(shift('abcdef', 'abdefc', 2, 6, 'c')).toBe(3)
  })

  it('[TOG9] nothing moves when nothing of it is left', () => {
    expect(shift('abc', 'xyz', 0, 3)).toBe(0)
  })
})
