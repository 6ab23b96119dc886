import { describe, expect, test } from 'vitest'
import type { PersonId, TrackId } from '../model/ids.ts'
import type { Person } from '../model/person.ts'
import { mayChangeVersion, mayWriteDocument, mayWriteProgramme, mayWriteTrack } from './permissions.ts'

const tracks = (...ids: string[]): TrackId[] => ids as TrackId[]
const people: Record<string, Pick<Person, 'role' | 'tracks'>> = {
  beheerder: { role: 'beheerder', tracks: [] },
  projectleider: { role: 'projectleider', tracks: [] },
  'teamlid wmo': { role: 'teamlid', tracks: tracks('wmo') },
  'teamlid wmo en jeugd': { role: 'teamlid', tracks: tracks('wmo', 'jeugd') },
  'teamlid zonder spoor': { role: 'teamlid', tracks: [] },
  lezer: { role: 'lezer', tracks: [] },
  'lezer met een spoor': { role: 'lezer', tracks: tracks('wmo') },
}

/** Who writes what: programme, wmo, jeugd, bestuur. */
const MATRIX: [string, string][] = [
  ['beheerder', 'p w j b'],
  ['projectleider', 'p w j b'],
  ['teamlid wmo', 'p w . .'],
  ['teamlid wmo en jeugd', 'p w j .'],
  ['teamlid zonder spoor', 'p . . .'],
  ['lezer', '. . . .'],
  ['lezer met een spoor', '. . . .'],
]

describe('[ACC1] [ACC2] [ACC3] who may write', () => {
  test.each(MATRIX)('%s: %s', (name, row) => {
    const person = people[name]
    if (person === undefined) throw new Error(name)
    const [programme, ...perTrack] = row.split(' ').map((mark) => mark !== '.')
    expect(mayWriteProgramme(person)).toBe(programme)
    expect(mayWriteDocument(person, 'voorschoten:programme')).toBe(programme)
    for (const [index, track] of tracks('wmo', 'jeugd', 'bestuur').entries()) {
      expect(mayWriteTrack(person, track)).toBe(perTrack[index])
      expect(mayWriteDocument(person, `voorschoten:track:${track}`)).toBe(perTrack[index])
      expect(mayWriteDocument(person, `voorschoten:plan:${track}`)).toBe(perTrack[index])
    }
  })

  test.each([
    '',
    'voorschoten',
    'voorschoten:',
    'voorschoten:track',
    'voorschoten:notes:wmo',
    'voorschoten:track:wmo:x',
    '*',
  ])('[ACC3] %j is no document: nobody', (name) => {
    for (const person of Object.values(people)) expect(mayWriteDocument(person, name)).toBe(false)
  })
})

test('[HIS5] a version is changed by who made it and may still write, the project leader and the administrator', () => {
  const person = (role: Person['role'], id = 'other@example.nl') => ({ id: id as PersonId, role, tracks: [] })
  const maker = 'maker@example.nl'
  expect(mayChangeVersion(person('teamlid', maker), maker)).toBe(true)
  expect(mayChangeVersion(person('teamlid'), maker)).toBe(false)
  expect(mayChangeVersion(person('lezer', maker), maker)).toBe(false)
  for (const role of ['projectleider', 'beheerder'] as const) expect(mayChangeVersion(person(role), maker)).toBe(true)
})
