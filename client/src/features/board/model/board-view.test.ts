import { trackSchema } from '@samenspoor/shared/model/track'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { foldedLanes, storedView, storeView } from './board-view.ts'

function remember(entries: Record<string, string> = {}): void {
  const kept = new Map(Object.entries(entries))
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
}

afterEach(() => vi.unstubAllGlobals())

describe('[BCO12] how I look at the board', () => {
  it('is remembered per programme and person', () => {
    remember()
    const view = { lanes: 'owner', fields: ['notes'], folded: ['owner:a@b.example'] } as const
    storeView('p', 'ik@b.example', { ...view, fields: [...view.fields], folded: [...view.folded] })
    expect(storedView('p', 'ik@b.example')).toEqual(view)
    expect(storedView('p', 'jij@b.example').lanes).toBe('track')
    expect(storedView('q', 'ik@b.example').lanes).toBe('track')
  })

  it.each(['geen json', '[]', '{"lanes":"colour"}', '{"fields":[1]}'])('is as for a newcomer after %s', (text) => {
    remember({ 'samenspoor-board-p-ik': text })
    expect(storedView('p', 'ik')).toMatchObject({ lanes: 'track', folded: null })
  })

  it('works without anything to remember it in', () => {
    vi.stubGlobal('localStorage', undefined)
    storeView('p', 'ik', storedView('p', 'ik'))
    expect(storedView('p', 'ik').lanes).toBe('track')
  })

  it('folds the lane of the programme itself until somebody opens one', () => {
    remember()
    const shape = { palette: 'wmo', shape: 'circle' }
    const tracks = [
      trackSchema.parse({ ...shape, id: 'bestuur', title: 'Bestuur', shortTitle: 'Bestuur', hasPlanText: false }),
      trackSchema.parse({ ...shape, id: 'wmo', title: 'Wmo', shortTitle: 'Wmo', hasPlanText: true }),
    ]
    expect([...foldedLanes(storedView('p', 'ik'), tracks)]).toEqual(['track:bestuur'])
    expect([...foldedLanes({ ...storedView('p', 'ik'), folded: [] }, tracks)]).toEqual([])
  })
})
