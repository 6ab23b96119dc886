import type { Change } from '@samenspoor/shared/model/change'
import { itemSchema } from '@samenspoor/shared/model/entities/item'
import { linkSchema } from '@samenspoor/shared/model/entities/link'
import { personSchema } from '@samenspoor/shared/model/person'
import { emptyPlan, type HomeDocument, type Plan } from '@samenspoor/shared/model/plan'
import { programmeSchema } from '@samenspoor/shared/model/programme'
import { describe, expect, it } from 'vitest'
import { groupChanges } from '../group-changes.ts'
import { changeInWords } from './change-words.ts'
import { nameOfMaker } from './name-of-maker.ts'

const programme = programmeSchema.parse({
  ...{ id: 'p', title: 'P', municipality: 'Leiden' },
  tracks: ['wmo', 'jeugd'].map((id) => ({
    ...{
      id,
      title: id === 'wmo' ? 'Wmo' : 'Jeugd',
      shortTitle: id,
      palette: 'wmo',
      shape: 'circle',
      hasPlanText: true,
    },
  })),
  people: [],
})
const fatima = personSchema.parse({
  ...{
    id: 'fatima@x.nl',
    name: 'Fatima El Amrani',
    initials: 'FE',
    title: 'lid',
    role: 'teamlid',
    tracks: [],
    colour: 1,
  },
})
const item = (id: string, title: string) =>
  itemSchema.parse({ id, track: 'wmo', title, kind: 'decision', period: '', place: { status: 'planned', order: 'a' } })
const link = linkSchema.parse({
  ...{ id: 'l', type: 'FS', from: { track: 'wmo', item: 'one' }, to: { track: 'wmo', item: 'two' } },
})
const plan: Plan = {
  ...emptyPlan(programme.id, programme.tracks),
  items: new Map([
    ['wmo/one', item('one', 'Besluit college')],
    ['wmo/two', item('two', 'Opzegging')],
  ]),
  links: new Map([['track:wmo#l', link]]),
}
const names = { plans: [plan], people: [fatima] }
const change = (field: string, before: unknown, after: unknown, more: Partial<Change> = {}): Change => ({
  ...{ home: 'track:wmo' as HomeDocument, collection: 'items', id: 'one', field, before, after },
  ...more,
})
const said = (...args: Parameters<typeof change>): string => {
  const { field, what, was, is } = changeInWords(change(...args), names)
  return what === null ? `${field}: ${was} → ${is}` : `${field}: ${what}`
}

describe('a change in words', () => {
  it('[HIS9] names people, items, choices and days', () => {
    expect(said('period', '', 'Q1 2022')).toBe('Periode: leeg → Q1 2022')
    expect(said('who', null, 'fatima@x.nl')).toBe('Wie: leeg → Fatima El Amrani')
    expect(said('who', 'weg@x.nl', null)).toBe('Wie: weg@x.nl → leeg')
    expect(said('outcome', null, 'no')).toBe('Uitkomst: Nog open → Nee')
    expect(said('kind', 'activity', 'decision')).toBe('Soort: Activiteit → Besluit')
    expect(said('parent', null, 'two')).toBe('Onderdeel van: leeg → Opzegging')
    expect(said('conditionalOn', { track: 'wmo', item: 'two' }, { track: 'wmo', item: 'weg' })).toBe(
      'Hangt af van: Opzegging → Onbekend item',
    )
    expect(said('removed', null, { by: 'x', at: 'y' })).toBe('Prullenbak: niet in de prullenbak → in de prullenbak')
    expect(said('referenceDate', '2021-11-16', null)).toBe('Peildatum: 16 november 2021 → leeg')
    expect(said('done', false, true)).toBe('Klaar: nee → ja')
    expect(said('type', 'FS', 'together')).toBe('Hoe ze samenhangen: Klaar → start → Tegelijk')
  })

  it('[HIS9] says moved of a place, and adjusted of what has no short words', () => {
    expect(said('place', { status: 'planned', order: 'a' }, { status: 'done', order: 'b' })).toBe(
      'Status: Gepland → Klaar',
    )
    expect(said('place', { status: 'planned', order: 'a' }, { status: 'planned', order: 'b' })).toBe(
      'Plek in de kolom: verplaatst',
    )
    expect(said('row', 'a', 'b')).toBe('Plek in de lijst: verplaatst')
    expect(said('rule', null, { kind: 'x' })).toBe('Besluitvenster: aangepast')
    expect(said('meetings', {}, { council: {} })).toBe('Vergaderdagen: aangepast')
    expect(said('onbekend', 1, 2)).toBe('onbekend: 1 → 2')
  })

  it('[HIS9] keeps what belongs together together, in the order of the tracks', () => {
    const changes = [
      change('referenceDate', null, '2021-11-16', { home: 'programme', collection: 'settings', id: 'settings' }),
      change('title', 'x', 'y', { home: 'track:jeugd', id: 'weg' }),
      change('title', 'x', 'y'),
      change('anchorDate', null, '2021-11-16'),
      change('lagDays', 0, 5, { collection: 'links', id: 'l' }),
      change('period', '', 'Q1'),
    ]
    const told = groupChanges(changes, [plan]).map(({ track, entities }) => [
      track,
      entities.map(({ title, changes: own }) => `${title}: ${own.map(({ field }) => field).join()}`),
    ])
    expect(told).toEqual([
      ['wmo', ['Besluit college: title,period', 'Opzegging heeft Besluit college nodig: lagDays']],
      ['jeugd', ['Onbekend item: title']],
      [null, ['Instellingen: referenceDate']],
    ])
  })

  it('[HIS9] names who made it: a colleague, somebody who left, or the server', () => {
    expect(['fatima@x.nl', 'weg@x.nl', 'samenspoor'].map((by) => nameOfMaker(by, [fatima]))).toEqual([
      'Fatima El Amrani',
      'weg@x.nl',
      'Samenspoor',
    ])
  })
})
