import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { ExplainStep } from '@samenspoor/shared/schedule/explain/explain'
import { describe, expect, it } from 'vitest'
import { slackNl, whyStepNl } from '../../../nl/item/why.ts'
import { groupSteps, mentionedBy } from './group-steps.ts'

const ITEM: ItemKey = 'wi/opzeggen'
const DECISION: ItemKey = 'wi/besluit'
const say = (step: ExplainStep): string =>
  whyStepNl(
    step,
    (key) => `‘${key.split('/')[1]}’`,
    () => 'Dat past precies.',
  )

describe('why an item stands on its date', () => {
  it('[EXP1] says each kind of step in a sentence', () => {
    const steps: ExplainStep[] = [
      { item: ITEM, kind: 'words', period: 'Q2 2022', isRead: true },
      { item: ITEM, kind: 'words', period: 'ooit', isRead: false },
      { item: ITEM, kind: 'words', period: ' ', isRead: false },
      { item: ITEM, kind: 'lapsed', by: DECISION },
      { item: ITEM, kind: 'certain', by: DECISION },
      { item: ITEM, kind: 'slipped', by: DECISION, missed: 'passed', start: '2025-01-01' },
      { item: DECISION, kind: 'slipped', by: DECISION, missed: 'postponed', start: '2025-01-01' },
      {
        item: ITEM,
        kind: 'window',
        decision: DECISION,
        lastDay: '2022-06-30',
        start: '2024-01-01',
        notice: { amount: 18, unit: 'months' },
      },
      { item: ITEM, kind: 'waits', for: DECISION, link: 'track:wi#l', state: 'feasible', slackDays: 0 },
    ]
    expect(steps.map(say)).toEqual([
      'De periode is "Q2 2022".',
      'De periode "ooit" is niet begrepen.',
      'Er is nog geen periode.',
      'Vervallen, want ‘besluit’ is nee geworden.',
      'Zeker, want ‘besluit’ is ja geworden.',
      'Schuift mee met ‘besluit’: de laatste dag is voorbij. De volgende kans is een start op 1 januari 2025.',
      'Schuift op: het besluit is uitgesteld. De volgende kans is een start op 1 januari 2025.',
      'Opzeggen kan tot en met 30 juni 2022 voor een start op 1 januari 2024. De opzegtermijn is 18 maanden.',
      'Wacht op ‘besluit’. Dat past precies.',
    ])
  })

  it('keeps the steps of an item together, and links only to another item', () => {
    const words = (item: ItemKey): ExplainStep => ({ item, kind: 'words', period: 'Q2 2022', isRead: true })
    const waits: ExplainStep = {
      item: ITEM,
      kind: 'waits',
      for: DECISION,
      link: 'track:wi#l',
      state: 'feasible',
      slackDays: 0,
    }
    expect(groupSteps([words(ITEM), waits, words(DECISION)])).toEqual([
      { item: ITEM, steps: [words(ITEM), waits] },
      { item: DECISION, steps: [words(DECISION)] },
    ])
    expect(mentionedBy(waits)).toBe(DECISION)
    expect(mentionedBy(words(ITEM))).toBeNull()
    expect(mentionedBy({ item: DECISION, kind: 'slipped', by: DECISION, missed: 'passed', start: null })).toBeNull()
  })

  it('[CRT2] says the slack between its bounds, or that there is none', () => {
    const said = [
      slackNl({ critical: 'no', leastDays: 12, mostDays: 90 }, 'programme'),
      slackNl({ critical: 'no', leastDays: 12, mostDays: 12 }, 'track'),
      slackNl({ critical: 'no', leastDays: 12, mostDays: null }, 'both'),
      slackNl({ critical: 'certain', leastDays: -93, mostDays: -5 }, 'programme'),
      slackNl({ critical: 'certain', leastDays: 0, mostDays: 0 }, 'programme'),
      slackNl({ critical: 'possible', leastDays: 0, mostDays: 90 }, 'programme'),
      slackNl({ critical: 'possible', leastDays: 0, mostDays: null }, 'track'),
    ]
    expect(said).toEqual([
      'Speling: 12 tot 90 dagen binnen het programma.',
      'Speling: 12 dagen binnen het spoor.',
      'Speling: minstens 12 dagen binnen het programma en het spoor.',
      'Zeker kritiek binnen het programma, minstens 5 dagen te kort.',
      'Zeker kritiek binnen het programma.',
      'Mogelijk kritiek binnen het programma, hooguit 90 dagen speling.',
      'Mogelijk kritiek binnen het spoor.',
    ])
  })
})
