import { itemSchema } from '@samenspoor/shared/model/entities/item'
import { LINK_TYPES, type LinkType, linkSchema } from '@samenspoor/shared/model/entities/link'
import { type ItemKey, itemKey } from '@samenspoor/shared/model/item-ref'
import { emptyPlan, type LinkKey } from '@samenspoor/shared/model/plan'
import { programmeSchema } from '@samenspoor/shared/model/programme'
import { deriveSchedule } from '@samenspoor/shared/schedule/derive-schedule'
import { expect, test } from 'vitest'
import { relationInWords } from './relation-in-words.ts'
import { whoWaits } from './who-waits.ts'

const { id: programme, tracks } = programmeSchema.parse({
  ...{ id: 'p', title: 'P', municipality: '', people: [] },
  tracks: ['wmo', 'jeugd'].map((id) => ({
    ...{ id, title: id, shortTitle: id, palette: 'wmo', shape: 'circle', hasPlanText: true },
  })),
})
const item = (track: string, id: string) =>
  itemSchema.parse({
    ...{ id, track, title: id.toUpperCase(), kind: 'activity', period: 'Q1 2022', row: id },
    place: { status: 'planned', order: 'a' },
  })
const items = [item('wmo', 'a'), item('jeugd', 'b')]

/** Every sentence of the list when b needs a in these ways. */
function sentences(...types: readonly LinkType[]): Record<string, string[]> {
  const links = types.map((type) =>
    linkSchema.parse({ id: type, type, from: { track: 'wmo', item: 'a' }, to: { track: 'jeugd', item: 'b' } }),
  )
  const plan = {
    ...emptyPlan(programme, tracks),
    items: new Map(items.map((each): [ItemKey, typeof each] => [itemKey({ track: each.track, item: each.id }), each])),
    links: new Map(links.map((each): [LinkKey, typeof each] => [`programme#${each.id}`, each])),
  }
  const schedule = deriveSchedule(plan, '2021-11-16')
  const told = whoWaits(plan, schedule).map((waiting) => [
    waiting.key,
    waiting.links.map((link) => relationInWords(link, waiting, schedule, tracks)).sort(),
  ])
  return Object.fromEntries(told)
}

test('[WAI1] a link as usual says who waits for whom, with the other track', () => {
  expect(sentences('FS')).toEqual({
    'wmo/a': ['Is nodig voor ‘B’, spoor jeugd'],
    'jeugd/b': ['Wacht op ‘A’, spoor wmo'],
  })
})

test('[WAI2] two links of different kinds between the same two items say how', () => {
  expect(sentences('FS', 'FF')).toEqual({
    'wmo/a': [
      'Is nodig voor ‘B’, spoor jeugd (dat begint pas als dit klaar is)',
      'Is nodig voor ‘B’, spoor jeugd (dat is pas klaar als dit klaar is)',
    ],
    'jeugd/b': [
      'Wacht op ‘A’, spoor wmo (pas beginnen als dat klaar is)',
      'Wacht op ‘A’, spoor wmo (pas klaar als dat klaar is)',
    ],
  })
})

test('[WAI2] another kind than the usual is said always, and no two kinds sound the same', () => {
  expect(sentences('SS')).toEqual({
    'wmo/a': ['Is nodig voor ‘B’, spoor jeugd (dat begint pas als dit begint)'],
    'jeugd/b': ['Wacht op ‘A’, spoor wmo (pas beginnen als dat begint)'],
  })
  for (const said of Object.values(sentences(...LINK_TYPES))) expect(new Set(said).size).toBe(LINK_TYPES.length)
})
