import type { Track } from '@samenspoor/shared/model/track'

const KEY = 'samenspoor-folded-lanes'

/**
 * The lanes that I folded, remembered in this browser. At first the lane of the programme itself is folded: it has no
 * team of its own and says in one line what comes first.
 */
export function storedFolds(programme: string, tracks: readonly Track[]): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(`${KEY}:${programme}`) ?? 'null')
    if (Array.isArray(stored)) return new Set(stored.map(String))
  } catch {
    // Storage can be forbidden or hold something else; then the board starts as it does for a newcomer.
  }
  return new Set(tracks.filter(({ hasPlanText }) => !hasPlanText).map(({ id }) => id))
}

export function storeFolds(programme: string, folded: ReadonlySet<string>): void {
  try {
    localStorage.setItem(`${KEY}:${programme}`, JSON.stringify([...folded]))
  } catch {
    // See storedFolds.
  }
}
