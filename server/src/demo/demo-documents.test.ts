import { createHash } from 'node:crypto'
import { metaMap, planText } from '@samenspoor/shared/doc/layout'
import { deriveSchedule } from '@samenspoor/shared/schedule/derive-schedule'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { demoPlan, openDemo } from '../testing/demo-plan.ts'
import { demoDocumentNames, demoDocuments } from './demo-documents.ts'
import { parseDemoFixture } from './demo-fixture.ts'
import { demoProgramme } from './demo-programme.ts'
import voorschoten from './voorschoten.json' with { type: 'json' }

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16)

describe('the demo documents', () => {
  test('are one per track, one per plan text and the one of the programme', () => {
    expect([...demoDocuments().keys()]).toEqual([
      'voorschoten:programme',
      'voorschoten:track:bestuur',
      'voorschoten:track:wmo',
      'voorschoten:plan:wmo',
      'voorschoten:track:jeugd',
      'voorschoten:plan:jeugd',
      'voorschoten:track:wi',
      'voorschoten:plan:wi',
    ])
    expect(demoDocumentNames()).toEqual([...demoDocuments().keys()])
  })

  test('[DOC12] are the same bytes on every call, and on every machine', () => {
    const hashes = Object.fromEntries([...demoDocuments()].map(([name, update]) => [name, hash(update)]))
    expect(Object.fromEntries([...demoDocuments()].map(([name, update]) => [name, hash(update)]))).toEqual(hashes)
    // Known bytes: a change here gives stores that were seeded before another content than new ones.
    expect(hashes).toMatchInlineSnapshot(`
      {
        "voorschoten:plan:jeugd": "b6e797535454bc66",
        "voorschoten:plan:wi": "64d6cdebdb282de9",
        "voorschoten:plan:wmo": "baecf8a6b3b033f0",
        "voorschoten:programme": "743aca4b02ecd04f",
        "voorschoten:track:bestuur": "38a60f345e3eecd0",
        "voorschoten:track:jeugd": "1cf1797f57245f9a",
        "voorschoten:track:wi": "9f215a5b2049380e",
        "voorschoten:track:wmo": "d3a05a53fdfcfd27",
      }
    `)
  })

  test('[DOC12] applied twice, by two servers, say everything once', () => {
    for (const [name, update] of demoDocuments()) {
      const doc = openDemo(name.slice('voorschoten:'.length))
      const before = Y.encodeStateAsUpdate(doc)
      Y.applyUpdate(doc, update)
      expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
      expect(metaMap(doc).toJSON()).toEqual({ schemaVersion: 1, epoch: 1 })
    }
  })

  test('make a plan without faults, with every line of the fixture', () => {
    const plan = demoPlan()
    expect(plan.faults).toEqual([])
    expect([plan.items.size, plan.links.size, plan.actions.size]).toEqual([37, 36, 40])
    expect([plan.couplings.size, plan.contracts.size, plan.baselines.size, plan.commitments.size]).toEqual([
      1, 22, 4, 8,
    ])
    expect(plan.settings).toMatchObject({ referenceDate: '2021-11-16', meetings: { council: { weekday: 4 } } })
  })

  test('keep the 27 lines of the annex letter by letter: the title and the period are the line', () => {
    const annex = [...demoPlan().items.values()].filter((item) => item.source?.heading.includes('– Mijlpalen '))
    const lines = annex.filter(({ id }) => !/^wi-5/.test(id))
    expect(lines.length + 1).toBe(27)
    for (const { title, period, source } of lines) expect(`${title} ${period}`).toBe(source?.quote)
    for (const { title, period, source } of annex.filter(({ id }) => /^wi-5[ab]/.test(id))) {
      expect(source?.quote).toContain(`${title} ${period}`)
    }
  })

  test('keep the words of promises and of former plans letter by letter: they stand in what is quoted', () => {
    const { baselines, commitments } = demoPlan()
    for (const { due, source } of commitments.values()) expect(source?.quote).toContain(due)
    for (const { period, source } of [...baselines.values()].flatMap(({ starts }) => starts)) {
      expect(source?.quote).toContain(period)
    }
  })

  test('say of every item that status and person were derived', () => {
    for (const item of demoPlan().items.values()) expect(item.derived).toEqual(expect.arrayContaining(['place', 'who']))
    for (const action of demoPlan().actions.values()) expect(action.derived).toContain('assignee')
  })

  test('hold a plan text of fifteen chapters per track', () => {
    for (const { id } of demoProgramme.tracks.filter(({ hasPlanText }) => hasPlanText)) {
      const text = planText(openDemo(`plan:${id}`)).toString()
      expect(text.match(/<heading level="1">/g)).toHaveLength(1)
      expect(text.match(/<heading level="2">/g)).toHaveLength(15)
      expect(text).toContain('<heading level="2">1 Opdracht, uitgangspunten en besluitstatus</heading>')
    }
  })
})

describe("the demo's own answers", () => {
  const { items, links } = deriveSchedule(demoPlan(), '2021-11-16')
  const answer = (id: string): string => {
    const link = [...links.values()].find((each) => each.link.id === id)
    return link ? `${link.from} ${link.link.type} ${link.to}: ${link.state}, ${link.reason}` : 'not there'
  }

  test.each([
    ['d-jeugd-decide-run', 'jeugd/jeugd-6 FS jeugd/jeugd-7: conflict, too-early'],
    ['d-gelijk', 'wi/wi-7 together jeugd/jeugd-6: possible-conflict, overlap'],
    ['d-integraal-fin-2', 'wi/wi-7 together bestuur/p-integraal-besluit: feasible, fits'],
    ['d-wmo-plan-run', 'wmo/wmo-6 FS wmo/wmo-7: feasible, fits'],
    ['d-jeugd-plan-run', 'jeugd/jeugd-5 FS jeugd/jeugd-7: possible-conflict, overlap'],
    ['d-wi-decide-run', 'wi/wi-7 FS wi/wi-8: feasible, fits'],
    ['d-wi-opzeg', 'wi/wi-7 FS wi/wi-7a: feasible, fits'],
    ['d-wi-verken', 'wi/wi-5 FS wi/wi-7: possible-conflict, open-end'],
    ['d-wi-plan-decide', 'wi/wi-6 FS wi/wi-7: possible-conflict, open-end'],
    ['d-wmo-ontvlecht', 'wmo/wmo-3 FF wmo/wmo-8: possible-conflict, open-end'],
    ['d-ict-lv', 'wi/wi-7a FS wmo/wmo-7: feasible, fits'],
    ['d-ict-lv-2', 'wi/wi-7a FS jeugd/jeugd-7: possible-conflict, overlap'],
  ])('[SCH3] [SCH5] [SCH7] %s', (id, expected) => {
    expect(answer(id)).toBe(expected)
  })

  test('[SCH3] one conflict, and no link that dangles', () => {
    const states = [...links.values()].map(({ state, reason }) => [state, reason])
    expect(states).toHaveLength(36)
    expect(states.filter(([state]) => state === 'conflict')).toHaveLength(1)
    expect(states.filter(([, reason]) => reason === 'dangling')).toEqual([])
  })

  test('[SCH9] late: only what the annex planned for the third quarter and the letter calls "gestart"', () => {
    expect([...items.values()].filter(({ isLate }) => isLate).map(({ key }) => key)).toEqual(['wmo/wmo-4'])
  })
})

describe('the demo fixture', () => {
  test.each([
    ['an unknown field', { extra: 1 }, /extra/],
    ['no items', { items: undefined }, /items/],
    ['an item twice', { items: [...voorschoten.items, voorschoten.items[0]] }, /p-startnotitie occurs twice/],
    ['items that are linked but not there', { items: voorschoten.items.slice(0, 20) }, /unknown end wi\/wi-7/],
  ])('with %s is refused with the reason', (_, fault, reason) => {
    expect(() => parseDemoFixture({ ...voorschoten, ...fault }, demoProgramme)).toThrow(reason)
  })
})
