import { describe, expect, it } from 'vitest'
import { FuzzySearch } from '../../parts/fuzzy-search.ts'
import { commandEntries } from './command-entries.ts'
import type { Entry, GroupId } from './entry.ts'
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
const idsOf = (entries: readonly Entry[]) => entries.map(({ id }) => id.replace('command ', ''))

describe('the list of the palette', () => {
  const entries = [
    entry('command', 'Alles passend maken'),
    entry('view', 'Bord'),
    entry('item', 'Bordspel kiezen'),
    ...Array.from({ length: 30 }, (_, index) => entry('item', `Overleg ${index}`)),
  ]

  it('[PAL3] begins with what was used last, the newest first, and then what can be done', () => {
    const { groups } = listingAtRest(entries, ['item Overleg 3', 'view Bord', 'item gone'])
    expect(groups.map(({ id }) => id)).toEqual(['recent', 'command'])
    expect(groups[0]?.entries.map(({ label }) => label)).toEqual(['Overleg 3', 'Bord'])
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
