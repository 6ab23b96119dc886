import { describe, expect, it } from 'vitest'
import { readPeriod } from '../../../dates/read-period.ts'
import { actionId, SamplePlan, sampleAction } from '../../testing/sample-plan.ts'
import { assignAction, editAction } from './actions.ts'
import { lastingWords } from './lasting-words.ts'

const TODAY = '2021-11-16'

describe('[ACT5] words that last', () => {
  it('get the year that they were read with', () => {
    expect(lastingWords('vóór 3 dec', TODAY)).toBe('vóór 3 dec 2021')
    expect(lastingWords('eind november', TODAY)).toBe('eind november 2021')
  })

  it('get their last day when they only mean something from today', () => {
    const words = lastingWords('volgende week', TODAY)
    expect(readPeriod(words, { anchorDate: TODAY })).toMatchObject({ end: '2021-11-28' })
    expect(readPeriod(words, { anchorDate: '2022-03-01' })).toMatchObject({ end: '2021-11-28' })
  })

  it('stay as typed when they say everything, or nothing that can be read', () => {
    expect(lastingWords(' uiterlijk Q2 2022 ', TODAY)).toBe('uiterlijk Q2 2022')
    expect(lastingWords('als het uitkomt', TODAY)).toBe('als het uitkomt')
    expect(lastingWords('', TODAY)).toBe('')
  })

  it('are what every command keeps', () => {
    const sample = new SamplePlan()
    const id = actionId('a1')
    assignAction(sampleAction({ id, due: 'vóór 3 dec' }))(sample.context())
    expect(sample.plan.actions.get(id)?.due).toBe('vóór 3 dec 2021')
    editAction(id, { due: 'eind november' })(sample.context())
    expect(sample.plan.actions.get(id)?.due).toBe('eind november 2021')
  })
})
