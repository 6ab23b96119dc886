import type { Track } from '@samenspoor/shared/model/track'
import type { DecisionWindow } from '@samenspoor/shared/schedule/windows/window-of-decision'
import type { Consequences } from './consequences.ts'

/** What a move comes down to: the worst thing it does. */
export type Verdict =
  | { readonly kind: 'missed'; readonly track: Track; readonly window: DecisionWindow; readonly count: number }
  | { readonly kind: 'conflict' | 'possible-conflict'; readonly count: number }
  | { readonly kind: 'moves'; readonly count: number }
  | { readonly kind: 'regained'; readonly track: Track; readonly window: DecisionWindow }
  | { readonly kind: 'none' }

/** The worst first: a missed window, a conflict, items that have to move, a possible conflict. */
export function verdictOf({ tracks }: Consequences): Verdict {
  const all = tracks.flatMap(({ list }) => list)
  const windows = tracks.flatMap(({ track, list }) =>
    list.flatMap((each) => ('window' in each ? [{ kind: each.kind, track, window: each.window }] : [])),
  )
  const missed = windows.filter(({ kind }) => kind === 'missed')
  const [first] = missed
  if (first) return { ...first, kind: 'missed', count: missed.length }
  const worse = all.filter((each) => each.kind === 'link')
  const conflicts = worse.filter(({ after }) => after === 'conflict').length
  if (conflicts > 0) return { kind: 'conflict', count: conflicts }
  const regained = windows.find(({ kind }) => kind === 'regained')
  if (regained) return { ...regained, kind: 'regained' }
  const moves = all.filter(({ kind }) => kind === 'pushed' || kind === 'follows' || kind === 'lapses').length
  if (moves > 0) return { kind: 'moves', count: moves }
  return worse.length > 0 ? { kind: 'possible-conflict', count: worse.length } : { kind: 'none' }
}
