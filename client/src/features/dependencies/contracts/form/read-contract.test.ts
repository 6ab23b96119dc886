import { contractSchema } from '@samenspoor/shared/model/entities/contract'
import { trackIdSchema } from '@samenspoor/shared/model/ids'
import { describe, expect, it } from 'vitest'
import { type ContractDraft, newContractDraft, printContract } from './contract-draft.ts'
import { changedFacts, readContract } from './read-contract.ts'

const SPECIALIST = contractSchema.parse({
  id: 'c',
  track: 'jeugd',
  title: 'Specialistische jeugdhulp',
  parties: ['H10', 'Aanbieders, samen'],
  side: 'current',
  start: '2021-01-01',
  termMonths: 24,
  firstEnd: '2022-01-31',
  extensions: { count: 4, months: 12, tacit: false },
  note: 'zie brief',
})
const facts = (draft: ContractDraft) => {
  const read = readContract(draft)
  return read.ok ? read.facts : read.problems
}
const problemsOf = (patch: Partial<ContractDraft>) => {
  const read = readContract({ ...printContract(SPECIALIST), ...patch })
  return read.ok ? {} : read.problems
}
const change = (patch: Partial<ContractDraft>) => {
  const read = readContract({ ...printContract(SPECIALIST), ...patch })
  return read.ok && changedFacts(SPECIALIST, read.facts)
}

describe('[CON8] a contract in the form', () => {
  it('is not known where it is left empty', () => {
    const track = trackIdSchema.parse('wi')
    expect(facts({ ...newContractDraft(track), title: ' Dienstverlening ' })).toEqual({
      title: 'Dienstverlening',
      track,
      side: 'current',
      parties: [],
      start: null,
      termMonths: null,
      firstEnd: null,
      extensions: null,
      isOpenEnded: false,
      bridgeUntil: null,
      note: '',
    })
  })

  it('is read back as it is shown', () => {
    const { title, start, termMonths, firstEnd, extensions, note } = SPECIALIST
    expect(facts(printContract(SPECIALIST))).toMatchObject({ title, start, termMonths, firstEnd, extensions, note })
  })

  it('changes only what was changed in it', () => {
    expect(change({})).toEqual({})
    expect(change({ bridgeUntil: '31-12-2023', extension: 'tacit' })).toEqual({
      bridgeUntil: '2023-12-31',
      extensions: { count: 4, months: 12, tacit: true },
    })
    expect(change({ firstEnd: ' ', extension: 'none', extensionCount: 'onzin' })).toEqual({
      firstEnd: null,
      extensions: null,
    })
    expect(change({ parties: 'H10;  Leiden ,' })).toEqual({ parties: ['H10', 'Leiden'] })
  })

  it.each([
    ['title', { title: '  ' }, 'title'],
    ['title', { title: 'x'.repeat(201) }, 'title'],
    ['start', { start: '1 januari' }, 'day'],
    ['start', { start: '30 februari 2022' }, 'day'],
    ['termMonths', { termMonths: 'twee jaar' }, 'months'],
    ['termMonths', { termMonths: '0' }, 'months'],
    ['firstEnd', { firstEnd: 'Q4 2023' }, 'day'],
    ['firstEnd', { firstEnd: '31 december 2020' }, 'end-before-start'],
    ['extensionCount', { extensionCount: '' }, 'count'],
    ['extensionCount', { extensionCount: '51' }, 'count'],
    ['extensionMonths', { extensionMonths: '1,5' }, 'months'],
    ['bridgeUntil', { bridgeUntil: 'ooit' }, 'day'],
    ['parties', { parties: Array.from({ length: 21 }, (_, n) => n).join(',') }, 'parties'],
    ['note', { note: 'x'.repeat(1_001) }, 'note'],
  ] satisfies [string, Partial<ContractDraft>, string][])('says what is wrong with %s: %j', (field, patch, problem) => {
    expect(problemsOf(patch)).toEqual({ [field]: problem })
  })

  it('says all that is wrong at once', () => {
    expect(problemsOf({ title: '', start: 'x', extensionMonths: '' })).toEqual({
      title: 'title',
      start: 'day',
      extensionMonths: 'months',
    })
  })
})
