import { describe, expect, it } from 'vitest'
import { FuzzySearch } from '../../parts/fuzzy-search.ts'
import { commandEntries } from './entries/command-entries.ts'
import type { Entry, GroupId } from './entries/entry.ts'
import { highlight } from './highlight.ts'
import { listingAtRest, listingOf } from './listing.ts'

const entry = (group: GroupId, label: string): Entry => ({
  id: `${group} ${label}`,
  group,
  label,
  detail: '',
  note: '',
  target: { kind: 'keys' },
  mark: { kind: 'icon', name: 'help' },
})
const HERE = {
  view: 'timeline',
  isNarrow: false,
  offered: {},
  mayAddItem: true,
  mayAddLink: true,
  undo: null,
  redo: null,
} as const
const noop = () => undefined
const idsOf = (entries: readonly Entry[]) => entries.map(({ id }) => id.replace('command ', ''))

describe('the list of the palette', () => {
  const entries = [
    entry('command', 'Alles passend maken'),
    entry('view', 'Bord'),
    entry('item', 'Bordspel kiezen'),
    ...Array.from({ length: 30 }, (_, index) => entry('item', `Overleg ${index}`)),
  ]

  it('[PAL3] is short before anything is typed: what was used last, what is likely here, and where one can go', () => {
    const here = [
      ...commandEntries({
        ...HERE,
        offered: { 'new-item': noop, fit: noop, today: noop, calendar: noop },
        undo: 'titel',
      }),
      ...['Tijdlijn', 'Bord', 'Acties', 'Plannen', 'Versies'].map((label) => entry('view', label)),
      ...entries.filter(({ group }) => group === 'item'),
    ].map((each) => (each.label === 'Tijdlijn' ? { ...each, isHere: true } : each))
    const labels = (recent: readonly string[]) =>
      listingAtRest(here, recent, 'timeline').groups.map(({ id, entries: shown }) => [id, shown.map(({ id }) => id)])
    expect(labels([])).toEqual([
      ['command', ['command undo', 'command new-item', 'command today', 'command fit']],
      ['view', ['view Bord', 'view Acties', 'view Plannen', 'view Versies']],
    ])
    const used = ['item Overleg 3', 'command fit', 'view Bord', 'item gone', 'item Overleg 9', 'item Overleg 1']
    expect(labels(used)).toEqual([
      ['recent', ['item Overleg 3', 'command fit', 'view Bord', 'item Overleg 9']],
      ['command', ['command undo', 'command new-item']],
      ['view', ['view Acties', 'view Plannen']],
    ])
  })

  it('[PAL3] has chapters of the plan that is open', () => {
    const chapters = Array.from({ length: 9 }, (_, index) => entry('chapter', `Hoofdstuk ${index}`))
    const { groups, shown } = listingAtRest([...commandEntries(HERE), ...chapters], [], 'plan')
    expect(groups[0]).toMatchObject({ id: 'chapter', entries: chapters.slice(0, 4) })
    expect(shown).toBeLessThanOrEqual(8)
  })

  it('[PAL3] shows the best hits of each group, the group of the best hit first, and counts them all', () => {
    const search = new FuzzySearch<Entry>()
    const { groups, count, shown } = listingOf('overleg', entries, search)
    expect(groups.map(({ id }) => id)).toEqual(['item'])
    expect([count, shown]).toEqual([30, 12])
    expect(listingOf('bord', entries, search).groups.map(({ id }) => id)).toEqual(['view', 'item'])
  })

  it('[PAL4] offers what can be done here, and elsewhere what I may do there', () => {
    expect(idsOf(commandEntries({ ...HERE, offered: { fit: () => undefined } }))).toContain('fit')
    expect(idsOf(commandEntries(HERE)), 'the timeline is here and does not offer it').not.toContain('fit')
    expect(idsOf(commandEntries({ ...HERE, view: 'actions' }))).toContain('fit')
    expect(idsOf(commandEntries({ ...HERE, view: 'actions', mayAddItem: false }))).not.toContain('new-item')
    expect(idsOf(commandEntries({ ...HERE, view: 'actions', mayAddLink: false }))).not.toContain('new-link')
    expect(idsOf(commandEntries({ ...HERE, view: 'actions', isNarrow: true }))).not.toContain('fit')
    expect(idsOf(commandEntries({ ...HERE, view: 'actions', isNarrow: true }))).toContain('new-item')
  })

  it('[PAL4] says in words what undo and redo would do', () => {
    const [undo, redo] = commandEntries({ ...HERE, undo: 'periode van Start', redo: 'titel gewijzigd' })
    expect([undo?.label, redo?.label]).toEqual(['Ongedaan maken: periode van Start', 'Opnieuw: titel gewijzigd'])
  })

  it('marks in a name what was typed, also under accents', () => {
    expect(highlight('Vóór Q2', 'voor')).toEqual([
      { text: 'Vóór', isHit: true },
      { text: ' Q2', isHit: false },
    ])
  })
})
