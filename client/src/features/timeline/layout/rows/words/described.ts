import { describeReading, formatDate } from '@samenspoor/shared/dates/format'
import { addDays } from '@samenspoor/shared/dates/plain-date'
import type { TrackId } from '@samenspoor/shared/model/ids'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Track } from '@samenspoor/shared/model/track'
import type { Schedule, ScheduledItem, ScheduledLink } from '@samenspoor/shared/schedule/schedule'
import type { DecisionWindow } from '@samenspoor/shared/schedule/windows/window-of-decision'
import { LINK_STATE_NL } from '../../../../../nl/common.ts'
import { DESCRIBED_NL as NL } from '../../../../../nl/timeline/described.ts'
import { linkReasonNl } from '../../../../../parts/link/link-reason.ts'
import { linksByItem } from '../../../../../parts/link/links-by-item.ts'
import { shiftFromWords } from '../../former-place.ts'
import { isSameWindow, windowsByRow } from '../../windows/windows-by-row.ts'

/** A description, and all that it was made from. */
interface Said {
  readonly text: string
  readonly window: DecisionWindow | undefined
  readonly from: readonly unknown[]
}

/** Gives the words for the items of one schedule. */
export type Describer = (schedule: Schedule) => (entry: ScheduledItem) => string

/**
 * How the period of an item is read, and every link of it in words: what the lines say to who cannot see them. What was said
 * of an item holds while the item, its links and their other ends are the same.
 */
export function describer(tracks: readonly Track[]): Describer {
  const known = new WeakMap<ScheduledItem, Said>()
  const trackTitles = new Map(tracks.map(({ id, shortTitle }) => [id, shortTitle]))
  return (schedule) => {
    const windows = windowsByRow(schedule)
    const byItem = linksByItem(schedule)
    return (entry) => {
      const links = (byItem.get(entry.key) ?? []).flatMap((key) => schedule.links.get(key) ?? [])
      const window = windows.get(entry.key)
      const from = [...links, ...links.map(({ from, to }) => schedule.items.get(to === entry.key ? from : to))]
      const said = known.get(entry)
      if (said && isSameWindow(said.window, window) && isSameList(said.from, from)) return said.text
      const text = [
        entry.item.period === '' ? '' : `${describeReading(entry.dates.reading)}.`,
        ...decisionWords(entry, window),
        // Two links between the same two items often say the same.
        ...new Set(links.map((link) => linkInWords(link, entry.key, schedule, trackTitles))),
      ]
        .filter((sentence) => sentence !== '')
        .join(' ')
      known.set(entry, { text, window, from })
      return text
    }
  }
}

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index])

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
