import { type Item, itemSchema } from '@samenspoor/shared/model/entities/item'
import { type Person, personSchema } from '@samenspoor/shared/model/person'
import type { Plan } from '@samenspoor/shared/model/plan'
import { type Track, trackSchema } from '@samenspoor/shared/model/track'
import { describe, expect, it } from 'vitest'
import { labelOf, namedItems } from './find-item.ts'
import { openMark, parseQuickLine } from './parse-quick-line.ts'

const TODAY = '2021-11-16'
const TRACKS = [track('wmo', 'Wmo'), track('jeugd', 'Jeugd'), track('wi', 'W&I')]
const PEOPLE = [
  person('sanne@example.org', 'Sanne Vermeer', 'wmo'),
  person('daan@example.org', 'Daan Kuipers', 'jeugd'),
  person('daan.b@example.org', 'Daan Bakker', 'wi'),
  person('zoe@example.org', 'Zoë de Wit', 'wi'),
]
const ITEMS = namedItems({
  tracks: TRACKS,
  items: new Map(
    [
      item('wmo', 'plan', 'Opstellen transitie- en implementatieplan'),
      item('jeugd', 'plan', 'Opstellen transitie- en implementatieplan'),
      item('wmo', 'akkoord', 'Akkoord projectplannen'),
      item('jeugd', 'akkoord', 'Akkoord projectplannen'),
      item('wi', 'leiden', 'Verkennen samenwerking Leiden, SP71'),
      item('wi', 'uittreden', 'Verkennen uittreden met Leidschendam-Voorburg'),
    ].map((each) => [`${each.track}/${each.id}`, each]),
  ),
} as unknown as Plan)

function track(id: string, shortTitle: string): Track {
  return trackSchema.parse({ id, title: shortTitle, shortTitle, palette: 'wmo', shape: 'circle', hasPlanText: true })
}

function person(id: string, name: string, trackId: string): Person {
  return personSchema.parse({ id, name, initials: 'XX', title: '', role: 'teamlid', tracks: [trackId], colour: 1 })
}

function item(trackId: string, id: string, title: string): Item {
  return itemSchema.parse({
    id,
    track: trackId,
    title,
    kind: 'activity',
    period: '',
    place: { status: 'planned', order: 'a0' },
  })
}

const parse = (text: string, notDue: string | null = null) =>
  parseQuickLine(text, { people: PEOPLE, items: ITEMS, today: TODAY, notDue })

describe('[ACT3] one line', () => {
  it('says what, who, for which item and by when', () => {
    expect(parse('Eerste raming maken @Sanne #Verkennen Leiden vóór 3 dec')).toMatchObject({
      title: 'Eerste raming maken',
      assignee: 'sanne@example.org',
      item: { track: 'wi', item: 'leiden' },
      due: 'vóór 3 dec',
    })
  })

  it('takes the pieces in any order', () => {
    expect(parse('@Sanne raming maken uiterlijk 1 december 2021 #Verkennen Leiden')).toMatchObject({
      title: 'raming maken',
      assignee: 'sanne@example.org',
      due: 'uiterlijk 1 december 2021',
    })
  })

  it('is only a title when there is nothing else', () => {
    expect(parse('Bellen met de griffie')).toMatchObject({
      title: 'Bellen met de griffie',
      assignee: null,
      item: null,
      due: '',
      tokens: [],
    })
  })

  it('marks what it understood', () => {
    const text = 'Bellen @Sanne vóór 3 dec'
    expect(parse(text).tokens.map(({ start, end }) => text.slice(start, end))).toEqual(['@Sanne', 'vóór 3 dec'])
  })
})

describe('who', () => {
  it('is found without accents and capitals, by first name or whole name', () => {
    expect(parse('Bellen @zoe').assignee).toBe('zoe@example.org')
    expect(parse('Bellen @SANNE VERMEER morgenvroeg')).toMatchObject({
      assignee: 'sanne@example.org',
      title: 'Bellen morgenvroeg',
    })
  })

  it('stays in the title when two people have that first name, and is found by the whole name', () => {
    expect(parse('Bellen @Daan')).toMatchObject({ assignee: null, title: 'Bellen @Daan' })
    expect(parse('Bellen @Daan Bakker').assignee).toBe('daan.b@example.org')
  })

  it('stays in the title when nobody is called so, or when it is a part of a word', () => {
    expect(parse('Bellen @Piet').title).toBe('Bellen @Piet')
    expect(parse('Mailen naar x@sanne')).toMatchObject({ assignee: null, title: 'Mailen naar x@sanne' })
    expect(parse('Bellen @Sannetje').assignee).toBeNull()
  })

  it('counts once', () => {
    expect(parse('Bellen @Sanne en @zoe')).toMatchObject({ assignee: 'sanne@example.org', title: 'Bellen en @zoe' })
  })
})

describe('which item', () => {
  it('is the only one that has these words', () => {
    expect(parse('Raming #uittreden maken')).toMatchObject({
      item: { track: 'wi', item: 'uittreden' },
      title: 'Raming maken',
    })
  })

  it('takes further words of its title along', () => {
    expect(parse('Raming #Verkennen samenwerking Leiden, SP71 maken').title).toBe('Raming maken')
  })

  it('is that of the person’s track when several have the name', () => {
    expect(parse('Stuk schrijven #Akkoord projectplannen @Sanne').item).toEqual({ track: 'wmo', item: 'akkoord' })
    expect(parse('Stuk schrijven #Akkoord projectplannen').item).toBeNull()
  })

  it('can be named with its track', () => {
    expect(parse('Stuk schrijven #Akkoord projectplannen (Jeugd) vóór 3 dec')).toMatchObject({
      item: { track: 'jeugd', item: 'akkoord' },
      title: 'Stuk schrijven',
    })
  })

  it('gives every item a label that means that item only', () => {
    for (const named of ITEMS) {
      expect(parse(`Doen #${labelOf(named, ITEMS)} vóór 3 dec`)).toMatchObject({
        title: 'Doen',
        item: named.ref,
        due: 'vóór 3 dec',
      })
    }
  })
})

describe('[ACT3] by when', () => {
  it.each([
    ['Raming maken 3 december', 'Raming maken', '3 december'],
    ['Raming maken op 3 december', 'Raming maken', 'op 3 december'],
    ['Raming maken vr 3 dec', 'Raming maken', 'vr 3 dec'],
    ['Raming maken, uiterlijk medio 2022', 'Raming maken', 'uiterlijk medio 2022'],
    ['Raming maken eind november', 'Raming maken', 'eind november'],
    ['Raming voor 2 teams maken volgende week', 'Raming voor 2 teams maken', 'volgende week'],
  ])('%s', (text, title, due) => {
    expect(parse(text)).toMatchObject({ title, due })
  })

  it.each(['Begroting 2022', 'Plan maken voor 2024', 'Overleg met SP71', 'Zo snel mogelijk'])(
    '%s is a title',
    (text) => {
      expect(parse(text)).toMatchObject({ title: text, due: '' })
    },
  )

  it.each(['uiterlijk 3 december', 'mei', '@Sanne vr 3 dec', '#Verkennen Leiden eind november'])(
    '%s has no title yet',
    (text) => {
      const { title, due } = parse(text)
      expect({ title, hasDue: due !== '' }).toEqual({ title: '', hasDue: true })
    },
  )

  it('is not a date when the person said so', () => {
    expect(parse('Rapportage mei', 'mei')).toMatchObject({ title: 'Rapportage mei', due: '' })
    expect(parse('uiterlijk 3 december', 'uiterlijk 3 december')).toMatchObject({
      title: 'uiterlijk 3 december',
      due: '',
    })
  })
})

describe('the name that is being typed', () => {
  const at = (text: string) => openMark(text, text.length, parse(text).tokens)

  it('runs from the mark to the cursor', () => {
    expect(at('Bellen @Da')).toEqual({ kind: 'person', start: 7, query: 'Da' })
    expect(at('Raming #Verkennen')).toEqual({ kind: 'item', start: 7, query: 'Verkennen' })
  })

  it('is none once it is understood, or inside a word', () => {
    expect(at('Bellen @Sanne')).toBeNull()
    expect(at('mail x@y')).toBeNull()
  })
})

it('reads any text without failing', () => {
  for (const text of [
    '',
    '@',
    '#',
    '@#',
    '# #',
    '((@',
    'é'.repeat(700),
    `#${'woord '.repeat(100)}`,
    '@\u0000',
    '😀@😀#😀',
  ])
    expect(() => parse(text)).not.toThrow()
})
