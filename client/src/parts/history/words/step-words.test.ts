import type { Change } from '@samenspoor/shared/model/change'
import { itemSchema } from '@samenspoor/shared/model/entities/item'
import { emptyPlan, type HomeDocument, type Plan } from '@samenspoor/shared/model/plan'
import { programmeSchema } from '@samenspoor/shared/model/programme'
import { describe, expect, it } from 'vitest'
import { stepWords } from './step-words.ts'

const { id, tracks } = programmeSchema.parse({
  ...{ id: 'p', title: 'P', municipality: 'P', people: [] },
  tracks: [{ id: 'wi', title: 'W&I', shortTitle: 'W', palette: 'wi', shape: 'square', hasPlanText: true }],
})
const item = itemSchema.parse({
  ...{
    id: 'a',
    track: 'wi',
    title: 'Start W&I',
    kind: 'milestone',
    period: 'x',
    place: { status: 'done', order: 'a' },
  },
})
const plan: Plan = { ...emptyPlan(id, tracks), items: new Map([['wi/a', item]]) }
const change = (field: string, before: unknown, after: unknown, more: Partial<Change> = {}): Change => ({
  ...{ home: 'track:wi' as HomeDocument, collection: 'items', id: 'a', field, before, after },
  ...more,
})
const said = (way: 'undo' | 'redo', ...changes: Change[]) => stepWords(changes, way, { plans: [plan], people: [] })

describe('what undo and redo did', () => {
  it('[TOG8] names the field, the thing and what it is now', () => {
    const period = change('period', 'Q1 2024', 'Q2 2024')
    expect(said('undo', period)).toBe('periode van ‘Start W&I’ weer Q1 2024')
    expect(said('redo', period)).toBe('periode van ‘Start W&I’ nu Q2 2024')
    expect(said('undo', change('who', null, 'x@y.nl'))).toBe('‘Start W&I’, wie: weer leeg')
    expect(said('undo', change('outcome', null, 'no'))).toBe('uitkomst van ‘Start W&I’ weer Nog open')
    expect(said('undo', change('rule', null, { kind: 'x' }))).toBe('besluitvenster van ‘Start W&I’ weer zoals eerst')
    const peildatum = { home: 'programme', collection: 'settings', id: 'settings' } as const
    expect(said('undo', change('referenceDate', null, '2021-11-16', peildatum))).toBe('peildatum weer leeg')
  })

  it('[TOG8] says of what was made or removed where it is now', () => {
    expect(said('undo', change('*', null, {}))).toBe('‘Start W&I’ staat in de prullenbak')
    expect(said('redo', change('*', null, {}))).toBe('‘Start W&I’ is terug')
    const removed = change('removed', null, { by: 'x', at: 'y' })
    expect([said('undo', removed), said('redo', removed)]).toEqual([
      '‘Start W&I’ is terug',
      '‘Start W&I’ staat in de prullenbak',
    ])
  })

  it('[TOG8] leaves out what goes along, and says a card that moved in its column as moved', () => {
    const place = (order: string, status = 'planned') => ({ status, order })
    const status = change('place', place('a'), place('b', 'done'))
    expect(said('undo', status, change('row', 'a', 'b'))).toBe('status van ‘Start W&I’ weer Gepland')
    expect(said('undo', change('place', place('a'), place('b')))).toBe('‘Start W&I’ staat weer op de oude plek')
    expect(said('redo', change('row', 'a', 'b'))).toBe('‘Start W&I’ is weer verplaatst')
  })

  it('[TOG8] counts one field of many, sums up many fields of one, and leaves the rest to the words of the step', () => {
    const others = ['b', 'c'].map((other) => change('period', 'x', 'y', { id: other }))
    expect(said('undo', change('period', 'x', 'y'), ...others)).toBe('periode van 3 items weer zoals eerst')
    const action = change('due', 'x', 'y', { collection: 'actions', home: 'programme' })
    expect(said('redo', action, { ...action, id: 'b' })).toMatch(/ van 2 acties weer gewijzigd$/)
    expect(said('undo', change('title', 'x', 'y'), change('period', 'x', 'y'))).toBe('‘Start W&I’ weer zoals eerst')
    expect(said('undo', change('title', 'x', 'y'), ...others)).toBeNull()
    expect(said('undo', change('anchorDate', null, '2021-11-16'))).toBeNull()
  })
})
