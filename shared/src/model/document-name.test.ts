import fc from 'fast-check'
import { expect, test } from 'vitest'
import { programmeIdSchema, trackIdSchema } from '../model/ids.ts'
import { parseDocumentName, planDocument, programmeDocument, trackDocument } from './document-name.ts'

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/)
const programmeId = id.map((text) => programmeIdSchema.parse(text))
const trackId = id.map((text) => trackIdSchema.parse(text))

test('[DOC1] what was made is read back', () => {
  fc.assert(
    fc.property(programmeId, trackId, (programme, track) => {
      expect(parseDocumentName(programmeDocument(programme))).toEqual({ kind: 'programme', programme })
      expect(parseDocumentName(trackDocument(programme, track))).toEqual({ kind: 'track', programme, track })
      expect(parseDocumentName(planDocument(programme, track))).toEqual({ kind: 'plan', programme, track })
    }),
  )
})

test('[DOC1] a name that is read back is the name of what was read, and no other', () => {
  const part = fc.oneof(
    id,
    fc.constantFrom('programme', 'track', 'plan', ''),
    fc.string({ maxLength: 12, unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
      const name = parts.join(':')
      const parsed = parseDocumentName(name)
      if (parsed === null) return
      const made = {
        programme: () => programmeDocument(parsed.programme),
        track: () => ('track' in parsed ? trackDocument(parsed.programme, parsed.track) : ''),
        plan: () => ('track' in parsed ? planDocument(parsed.programme, parsed.track) : ''),
      }
      expect(made[parsed.kind]()).toBe(name)
    }),
    { numRuns: 200 },
  )
})

test.each([
  '',
  ':',
  'voorschoten',
  'voorschoten:',
  'voorschoten:programme:',
  'voorschoten:programme:wmo',
  'voorschoten:track',
  'voorschoten:track:',
  'voorschoten:track:wmo:x',
  'voorschoten:item:wmo',
  'Voorschoten:programme',
  'voorschoten:track:../../etc/passwd',
  'voorschoten:track:wmo\n',
  '-:programme',
  '__proto__:programme',
  'voorschoten:constructor:wmo',
  `${'a'.repeat(41)}:programme`,
  `voorschoten:track:${'a'.repeat(1_000_000)}`,
])('[DOC1] %j is no document', (name) => {
  expect(parseDocumentName(name)).toBeNull()
})
