import { formatDate, formatDateShort } from '@samenspoor/shared/dates/format'
import { addDays } from '@samenspoor/shared/dates/plain-date'
import type { Track } from '@samenspoor/shared/model/track'
import type { DecisionWindow } from '@samenspoor/shared/schedule/windows/window-of-decision'
import type { Consequence, Consequences } from '../../features/timeline/consequences/consequences.ts'
import type { Verdict } from '../../features/timeline/consequences/verdict.ts'
import { LINK_STATE_NL, listNl, plural } from '../common.ts'
import { TIMELINE_NL } from '../timeline/timeline.ts'

const shortNames = (tracks: readonly Track[]): string => listNl(tracks.map(({ shortTitle }) => shortTitle))
const windows = (count: number): string => plural(count, 'besluitvenster', 'besluitvensters')
const before = (lastDay: string): string => `vóór ${formatDate(addDays(lastDay, 1))}`

export const CONSEQUENCES_NL = {
  title: 'Gevolgen',
  ifYouMove: 'als je',
  movedTo: (shift: string): string => `${shift} zet`,
  several: (count: number): string => plural(count, 'item', 'items'),
  nowPlacedAll: (shift: string): string => `staan nu ${shift}`,
  nowPlaced: (words: string): string => `staat nu op ${words}`,
  becomes: 'wordt',
  close: 'Gevolgen sluiten',
  verdict,
  count: (list: readonly Consequence[]): string => {
    const items = list.filter(({ kind }) => kind !== 'link').length
    const missed = list.filter(({ kind }) => kind === 'missed').length
    const links = list.filter(({ kind }) => kind === 'link').length
    return [
      items > 0 ? plural(items, 'item', 'items') : '',
      missed > 0 ? windows(missed) : '',
      links > 0 ? plural(links, 'afhankelijkheid', 'afhankelijkheden') : '',
    ]
      .filter(Boolean)
      .join(', ')
  },
  missed: 'gemist',
  movedAndMissed: (to: string): string => `${to}, gemist`,
  lapses: 'vervalt',
  follows: 'Schuift vanzelf mee met het besluit',
  chance: ({ lastDay, start }: Pick<DecisionWindow, 'lastDay' | 'start'>): string =>
    `${before(lastDay)}, start ${formatDate(start)}`,
  regained: ({ lastDay, start }: Pick<DecisionWindow, 'lastDay' | 'start'>): string =>
    `Niet meer gemist: ${before(lastDay)}, start ${formatDate(start)}`,
  nextChance: ({ next }: DecisionWindow): string =>
    `Volgende kans: ${before(next.lastDay)}, start ${formatDate(next.start)}`,
  needs: (title: string): string => `heeft nodig: ${title}`,
  linkState: LINK_STATE_NL,
  calm: (tracks: readonly Track[]): string => `${shortNames(tracks)}: geen gevolgen`,
  yours: (mine: readonly Track[]): string => (mine.length > 0 ? `Jij gaat over ${shortNames(mine)}.` : ''),
  mustAgree: (others: readonly Track[]): string =>
    others.length === 0
      ? 'Dit raakt geen ander spoor.'
      : `${shortNames(others)} ${others.length === 1 ? 'moet' : 'moeten'} akkoord geven.`,
  stays: (count: number, others: readonly Track[]): string =>
    `Alleen ${count === 1 ? 'dit item is' : 'deze items zijn'} gewijzigd.${others.length === 0 ? '' : ' Over andere sporen beslissen zij zelf.'}`,
  moveOwn: (count: number): string => `Ook mijn eigen items verplaatsen (${count})`,
  movedOwn: (count: number): string => `${plural(count, 'item', 'items')} mee verplaatst`,
  movedOwnNone: 'De items zijn intussen gewijzigd. Er is niets verplaatst.',
  keyShift: 'verschuiven',
  keyPlace: 'neerzetten',
  keyBack: 'terug',
} as const

/** One sentence that says what it comes down to, and what it is made of. */
function verdict(of: Verdict, { tracks }: Consequences): { readonly text: string; readonly detail: string } {
  switch (of.kind) {
    case 'missed': {
      const { start, next } = of.window
      return {
        text: `Start ${of.track.shortTitle} schuift naar ${formatDateShort(next.start)}`,
        detail: `${windows(of.count)} gemist, ${later(start, next.start)}`,
      }
    }
    case 'conflict':
    case 'possible-conflict': {
      const name = LINK_STATE_NL[of.kind]
      return {
        text: of.count === 1 ? `Er komt een ${name} bij` : `Er komen ${of.count} knelpunten bij`,
        detail: plural(tracks.length, 'spoor geraakt', 'sporen geraakt'),
      }
    }
    case 'moves':
      return {
        text: of.count === 1 ? '1 item moet mee verschuiven' : `${of.count} items moeten mee verschuiven`,
        detail: plural(tracks.length, 'spoor geraakt', 'sporen geraakt'),
      }
    case 'regained':
      return {
        text: `Start ${of.track.shortTitle} kan weer op ${formatDateShort(of.window.start)}`,
        detail: 'Het besluitvenster is niet meer gemist',
      }
    case 'none':
      return { text: 'Geen gevolgen', detail: 'Er verschuift niets anders' }
  }
}

function later(from: string, to: string): string {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  return months % 12 === 0 ? `${months / 12} jaar later` : TIMELINE_NL.shifted(months, 'month', 'both')
}
