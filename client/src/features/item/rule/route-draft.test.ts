import { describe, expect, it } from 'vitest'
import { addStep, changeStep, moveStep } from './route-draft.ts'
import type { RuleDraft } from './rule-draft.ts'

const three = changeStep(changeStep(addStep(addStep(addStep([]))), 0, { title: 'A' }), 2, { title: 'C' })
const keys = (route: RuleDraft['route']) => route.map(({ key }) => key)

describe('the steps in the form', () => {
  it('move by one place and stay at the ends', () => {
    expect(keys(moveStep(three, 2, -1))).toEqual([0, 2, 1])
    expect(keys(moveStep(three, 0, 1))).toEqual([1, 0, 2])
    expect(moveStep(three, 0, -1)).toBe(three)
    expect(moveStep(three, 2, 1)).toBe(three)
    expect(moveStep(three, 9, 1)).toBe(three)
  })

  it('keep what was typed when another is added or moved, up to twelve', () => {
    expect(moveStep(three, 0, 1).map(({ title }) => title)).toEqual(['', 'A', 'C'])
    let route: RuleDraft['route'] = three.filter(({ key }) => key !== 1)
    for (let count = 0; count < 20; count += 1) route = addStep(route)
    expect(route).toHaveLength(12)
    expect(new Set(keys(route)).size).toBe(12)
  })
})
