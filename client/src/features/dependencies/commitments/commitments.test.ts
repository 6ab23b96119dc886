import { commitmentSchema } from '@samenspoor/shared/model/entities/commitment'
import { programmeIdSchema } from '@samenspoor/shared/model/ids'
import { emptyPlan } from '@samenspoor/shared/model/plan'
import type { CommitmentVerdict } from '@samenspoor/shared/schedule/commitments/judge-commitment'
import { deriveSchedule } from '@samenspoor/shared/schedule/derive-schedule'
import { describe, expect, it, test } from 'vitest'
import { COMMITMENTS_NL, commitmentNl } from '../../../nl/dependencies/commitments.ts'
import { sortCommitments } from './sort-commitments.ts'

test('[COM1] open before kept, each by its last day, without a day at the end', () => {
  const raw = [
    { id: 'kept', due: 'Q1 2020', kept: { on: null } },
    { id: 'open-ended', due: 'Zodra daarover meer bekend is' },
    { id: 'later', due: 'eind 2021' },
    { id: 'b-same', due: 'Q1 2021' },
    { id: 'a-same', due: 'Q1 2021' },
    { id: 'gone', due: 'Q1 2019', removed: { by: '', at: '' } },
  ]
  const all = raw.map((fields) => commitmentSchema.parse({ title: 'Terugkomen', ...fields }))
  const plan = {
    ...emptyPlan(programmeIdSchema.parse('p')),
    commitments: new Map(all.map((commitment) => [commitment.id, commitment])),
  }
  const sorted = sortCommitments(plan, deriveSchedule(plan, '2021-11-16'))
  expect(sorted.map(({ commitment }) => commitment.id)).toEqual(['a-same', 'b-same', 'later', 'open-ended', 'kept'])
})

describe('a promise in words', () => {
  const say = (fields: Partial<CommitmentVerdict>) =>
    commitmentNl({ state: 'kept', due: '2021-09-01', on: '2021-11-02', lateDays: 0, ...fields })

  it('[COM2] says when it came, and how many days late', () => {
    expect(say({ lateDays: 62 })).toBe('Nagekomen op 2 november 2021, 62 dagen te laat.')
    expect(say({ lateDays: 1 })).toBe('Nagekomen op 2 november 2021, 1 dag te laat.')
    expect(say({})).toBe('Nagekomen op 2 november 2021, op tijd.')
    expect(say({ due: null })).toBe('Nagekomen op 2 november 2021.')
    expect(say({ on: null })).toBe('Nagekomen. De dag is niet bekend.')
    expect(say({ state: 'planned' })).toBe('Staat gepland vanaf 2 november 2021.')
    expect(say({ state: 'planned', on: null, lateDays: 3 })).toBe('Nog niet nagekomen, 3 dagen te laat.')
    expect(say({ state: 'open', on: null })).toBe('Nog niet nagekomen.')
  })

  it('says who promised it to whom, as far as that is known', () => {
    expect(COMMITMENTS_NL.between('college', 'raad')).toBe('college aan raad')
    expect(COMMITMENTS_NL.between('', 'raad')).toBe('aan raad')
    expect(COMMITMENTS_NL.between('', '')).toBe('')
  })
})
