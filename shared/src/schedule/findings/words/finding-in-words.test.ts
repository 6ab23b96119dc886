import { describe, expect, it } from 'vitest'
import { baselineIdSchema, commitmentIdSchema, contractIdSchema, couplingIdSchema } from '../../../model/ids.ts'
import type { ItemKey } from '../../../model/item-ref.ts'
import type { Finding, FindingDetails } from '../finding.ts'
import { findingInWords } from './finding-in-words.ts'

const CONTRACT = contractIdSchema.parse('c')
const ITEMS: readonly ItemKey[] = ['jeugd/Besluit', 'jeugd/Uitvoeren']
const NAMES = {
  item: (key: ItemKey | undefined) => `‘${key?.split('/')[1]}’`,
  track: (id: string) => id.toUpperCase(),
  contract: (id: string) => `‘${id}’`,
  baseline: (id: string) => id,
  commitment: (id: string) => `‘${id}’`,
}
const LINK = 'track:jeugd#l'
const [DAY, START] = ['2022-06-30', '2024-01-01']

const say = (details: FindingDetails): string => {
  const finding: Finding = { severity: 'warning', items: ITEMS, ...details }
  return findingInWords(finding, NAMES)
}

/** One of each rule: the type asks for a sentence for every new one. */
const ONE_OF_EACH: { readonly [R in Finding['rule']]: Extract<FindingDetails, { rule: R }> } = {
  'starts-before-decision': { rule: 'starts-before-decision', link: LINK, days: 93 },
  'milestone-after-use': { rule: 'milestone-after-use', link: LINK, days: 1 },
  'starts-too-early': { rule: 'starts-too-early', link: LINK, days: 2 },
  'not-together': { rule: 'not-together', link: LINK, days: 184 },
  'no-time-for-notice': { rule: 'no-time-for-notice', lastDay: DAY, days: 0 },
  'window-missed': {
    rule: 'window-missed',
    lastDay: DAY,
    start: START,
    next: { lastDay: '2023-06-30', start: '2025-01-01' },
  },
  'window-at-risk': { rule: 'window-at-risk', lastDay: DAY, start: START },
  'pulled-forward': { rule: 'pulled-forward', coupling: couplingIdSchema.parse('k'), lastDay: DAY, days: 184 },
  'no-end': { rule: 'no-end', link: LINK, lastDay: DAY },
  'missing-milestone': { rule: 'missing-milestone', track: 'wmo', title: 'Start' },
  'waits-for-conditional': { rule: 'waits-for-conditional', link: LINK, decision: 'wi/Raad' },
  'activities-overlap': { rule: 'activities-overlap', link: LINK, start: '2022-04-01', end: DAY },
  ring: { rule: 'ring', link: LINK },
  'end-before-start': { rule: 'end-before-start', period: 'Q4 2022 - Q1 2022' },
  'unread-period': { rule: 'unread-period', period: 'ooit eens' },
  'dangling-link': { rule: 'dangling-link', link: LINK },
  'contract-against-start': {
    rule: 'contract-against-start',
    contract: CONTRACT,
    start: START,
    verdict: { verdict: 'open-ended' },
  },
  'term-does-not-add-up': { rule: 'term-does-not-add-up', contract: CONTRACT, stated: DAY, computed: START },
  'start-shifted': {
    rule: 'start-shifted',
    baseline: baselineIdSchema.parse('2020'),
    from: '2023-01-01',
    to: START,
    days: 365,
    months: 12,
  },
  'commitment-late': {
    rule: 'commitment-late',
    commitment: commitmentIdSchema.parse('tz'),
    state: 'kept',
    promised: 'na het zomerreces',
    due: '2021-09-01',
    on: '2021-11-02',
    days: 62,
  },
  'extension-unknown': { rule: 'extension-unknown', contract: CONTRACT, until: '2021-12-31', start: START },
  unreadable: {
    rule: 'unreadable',
    fault: { home: 'track:wmo', collection: 'items', id: 'x', problems: [] },
  },
}

describe('a finding in words', () => {
  it('says what is so and what can be done, for every rule', () => {
    for (const details of Object.values(ONE_OF_EACH)) {
      const sentence = say(details)
      expect(sentence, details.rule).toMatch(/^[A-ZÀ-Ý‘].*\.$/)
      expect(sentence, details.rule).not.toMatch(/undefined|null|NaN/)
    }
  })

  it('[FND1] names the activity, and counts the days', () => {
    expect(say(ONE_OF_EACH['starts-before-decision'])).toBe(
      '‘Uitvoeren’ begint minstens 93 dagen vóór het besluit dat nodig is. Begin later, of besluit eerder.',
    )
  })

  it('[FND6] gives the next chance of a window that is missed', () => {
    expect(say(ONE_OF_EACH['window-missed'])).toBe(
      'De kans op een start op 1 januari 2024 is gemist: besluiten kon tot en met 30 juni 2022. Volgende kans: uiterlijk 30 juni 2023, start 1 januari 2025.',
    )
  })

  it('[FND5] tells a decision on the last day from one after it', () => {
    expect(say(ONE_OF_EACH['no-time-for-notice'])).toContain('de laatste dag om op te zeggen')
    expect(say({ rule: 'no-time-for-notice', lastDay: DAY, days: -3 })).toContain('3 dagen later')
  })

  it('[FND20] says how far a start shifted, in months when they are whole, and which way', () => {
    const shifted = ONE_OF_EACH['start-shifted']
    expect(say(shifted)).toBe(
      '‘Besluit’ is 12 maanden later: nu vanaf 1 januari 2024, in de stand van 2020 vanaf 1 januari 2023.',
    )
    expect(say({ ...shifted, months: -1, days: -31 })).toContain('1 maand eerder')
    expect(say({ ...shifted, months: null, days: 10 })).toContain('10 dagen later')
  })

  it('[FND21] tells a promise that was kept late from one that is planned late or open', () => {
    const late = ONE_OF_EACH['commitment-late']
    expect(say(late)).toBe(
      'De toezegging ‘tz’ is 62 dagen te laat nagekomen: op 2 november 2021. Beloofd was ‘na het zomerreces’ (1 september 2021).',
    )
    expect(say({ ...late, state: 'planned' })).toContain('staat 62 dagen te laat gepland: vanaf 2 november 2021')
    expect(say({ ...late, state: 'planned', days: 70 })).toContain('is 70 dagen over tijd')
    expect(say({ ...late, state: 'open', on: null, days: 1 })).toContain('is 1 dag over tijd')
  })
})
