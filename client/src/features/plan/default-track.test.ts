import { trackSchema } from '@samenspoor/shared/model/track'
import { describe, expect, it } from 'vitest'
import { defaultTrack } from './default-track.ts'

const track = (id: string, hasPlanText: boolean) =>
  trackSchema.parse({ id, title: id, shortTitle: id, palette: 'wmo', shape: 'circle', hasPlanText })
const bestuur = track('bestuur', false)
const wmo = track('wmo', true)
const wi = track('wi', true)

describe('defaultTrack', () => {
  it('is my own track', () => {
    expect(defaultTrack([bestuur, wmo, wi], { tracks: [wi.id] })).toBe(wi)
  })
  it('is the first with a plan when I have none, or only one without a plan', () => {
    expect(defaultTrack([bestuur, wmo, wi], { tracks: [] })).toBe(wmo)
    expect(defaultTrack([bestuur, wmo, wi], { tracks: [bestuur.id] })).toBe(wmo)
  })
  it('is nothing when no track has a plan', () => {
    expect(defaultTrack([bestuur], { tracks: [] })).toBeUndefined()
  })
})
