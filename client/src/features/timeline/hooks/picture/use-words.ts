import { describeReading, formatDate } from '@samenspoor/shared/dates/format'
import { addDays } from '@samenspoor/shared/dates/plain-date'
import type { TrackId } from '@samenspoor/shared/model/ids'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Track } from '@samenspoor/shared/model/track'
import type { Schedule, ScheduledItem, ScheduledLink } from '@samenspoor/shared/schedule/schedule'
import type { DecisionWindow } from '@samenspoor/shared/schedule/windows/window-of-decision'
import { useMemo } from 'react'
import { LINK_STATE_NL } from '../../../../nl/common.ts'
import { TIMELINE_NL as NL } from '../../../../nl/timeline.ts'
import { linkReasonNl } from '../../../../parts/link/link-reason.ts'
import { shiftFromWords } from '../../layout/former-place.ts'
import { NO_PROBLEMS, problemCounts } from '../../layout/problem-counts.ts'
import { rowName } from '../../layout/row-name.ts'
import { windowsByRow } from '../../layout/windows/windows-by-row.ts'

export interface Words {
  /** What the row is: title, kind, period, status, and how many knelpunten it has. */
  readonly nameOf: (entry: ScheduledItem) => string
  /** How its period is read, and every link of the item in words: what the lines say to who cannot see them. */
  readonly descriptionOf: (entry: ScheduledItem) => string
}

export function useWords(schedule: Schedule, tracks: readonly Track[]): Words {
  return useMemo(() => {
    const linksByItem = new Map<ItemKey, ScheduledLink[]>()
    for (const link of schedule.links.values()) {
      for (const key of [link.from, link.to]) linksByItem.set(key, [...(linksByItem.get(key) ?? []), link])
    }
    const windows = windowsByRow(schedule)
    const trackTitles = new Map(tracks.map(({ id, shortTitle }) => [id, shortTitle]))
    const known = new Map<ItemKey, string>()
    const descriptionOf = (entry: ScheduledItem): string => {
      const text =
        known.get(entry.key) ??
        [
          entry.item.period === '' ? '' : `${describeReading(entry.dates.reading)}.`,
          ...decisionWords(entry, windows.get(entry.key)),
          ...(linksByItem.get(entry.key) ?? []).map((link) => linkInWords(link, entry.key, schedule, trackTitles)),
        ]
          .filter((sentence) => sentence !== '')
          .join(' ')
      known.set(entry.key, text)
      return text
    }
    return { nameOf: (entry) => rowName(entry, problemCounts(schedule).get(entry.key) ?? NO_PROBLEMS), descriptionOf }
  }, [schedule, tracks])
}

/** What the band on its row, and the outline of where its words put it, say to who cannot see them. */
function decisionWords(entry: ScheduledItem, window: DecisionWindow | undefined): string[] {
  const size = shiftFromWords(entry)
  const moved = size ? [NL.movedByDecision(size)] : []
  if (!window) return moved
  const before = formatDate(addDays(window.lastDay, 1))
  if (window.missed === null) return [...moved, NL.windowOpen(before, formatDate(window.start))]
  return [NL.windowIsMissed(before, formatDate(addDays(window.next.lastDay, 1)), formatDate(window.next.start))]
}

/** The other item with its track when that is another one: the same title often stands in several. */
function linkInWords(
  link: ScheduledLink,
  self: ItemKey,
  schedule: Schedule,
  trackTitles: ReadonlyMap<TrackId, string>,
): string {
  const isNeeding = link.to === self
  const other = schedule.items.get(isNeeding ? link.from : link.to)?.item
  const ownTrack = schedule.items.get(self)?.item.track
  const title = other ? NL.otherItem(other.title, other.track === ownTrack ? null : trackTitles.get(other.track)) : '?'
  const say = link.link.type === 'together' ? NL.together : isNeeding ? NL.needs : NL.neededFor
  return say(title, LINK_STATE_NL[link.state], linkReasonNl(link, schedule))
}
