import type { ShiftSize } from '../../features/timeline/layout/size-of-shift.ts'
import { sizeNl } from './timeline.ts'

/** What rows and the signs on lines say to who cannot see the lines. */
export const DESCRIBED_NL = {
  movedByDecision: (size: ShiftSize): string =>
    `Staat door een besluit ${sizeNl(size)} ${size.count > 0 ? 'later' : 'eerder'}.`,
  windowOpen: (before: string, start: string): string => `Besluitvenster: besluit vóór ${before}, start ${start}.`,
  windowIsMissed: (before: string, next: string, start: string): string =>
    `Besluitvenster vóór ${before} gemist. Volgende kans: vóór ${next}, start ${start}.`,
  otherItem: (title: string, track: string | null | undefined): string => (track ? `${title}, spoor ${track}` : title),
  needs: (title: string, state: string, reason: string): string => `Heeft nodig: ${title} (${state}). ${reason}`,
  neededFor: (title: string, state: string, reason: string): string => `Is nodig voor: ${title} (${state}). ${reason}`,
  together: (title: string, state: string, reason: string): string => `Tegelijk met: ${title} (${state}). ${reason}`,
  linkBadge: (state: string, to: string, reason: string): string => `${state}: ${to}. ${reason}`,
} as const
