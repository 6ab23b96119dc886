import type { NoticePeriod, NoticeUnit } from '@samenspoor/shared/model/fields/decision-rule'
import type { ShiftSize } from '../../features/timeline/layout/size-of-shift.ts'
import type { ZoomUnit } from '../../features/timeline/layout/time-scale.ts'
import { plural, shortened } from '../common.ts'

type LinesMode = 'problems' | 'all' | 'selected' | 'none'

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const

export const TIMELINE_NL = {
  title: 'Tijdlijn',
  toolbar: 'Werkbalk',
  grid: 'Tijdlijn per spoor',
  columns: { bar: 'Tijdlijn' },
  month: (month: number): string => MONTHS[month - 1] ?? '',
  quarter: (month: number): string => `Q${Math.ceil(month / 3)}`,
  today: 'Vandaag',
  todayIs: (date: string): string => `Vandaag is ${date}`,

  zoom: 'Schaal',
  zooms: { month: 'Maand', quarter: 'Kwartaal', year: 'Jaar' } satisfies Record<ZoomUnit, string>,
  fit: 'Alles passend maken',
  toToday: 'Vandaag',
  newItem: 'Nieuw',
  lines: 'Lijnen',
  linesMode: (mode: LinesMode): string => `: ${TIMELINE_NL.linesModes[mode].toLowerCase()}`,
  linesNow: (mode: LinesMode): string => `Lijnen${TIMELINE_NL.linesMode(mode)}`,
  linesModes: {
    problems: 'Knelpunten',
    all: 'Alle',
    selected: 'Van het gekozen item',
    none: 'Geen',
  } satisfies Record<LinesMode, string>,

  open: (count: number): string => `${count} open`,
  showDone: (count: number): string => `${count} klaar tonen`,
  hideDone: (count: number): string => `${count} klaar verbergen`,
  fold: (track: string): string => `${track} inklappen`,
  unfold: (track: string): string => `${track} uitklappen`,
  conflictItems: (count: number): string => plural(count, 'item met een conflict', 'items met een conflict'),
  possibleItems: (count: number): string =>
    plural(count, 'item met een mogelijk knelpunt', 'items met een mogelijk knelpunt'),
  isLate: 'Loopt achter',
  isLapsed: 'Vervallen',
  lapsed: 'vervallen',
  window: 'besluitvenster',
  windowMissed: 'gemist',
  nextChance: 'volgende kans',
  /** From long to short. */
  noticePeriod: (notice: NoticePeriod, daysEarlier: number): readonly string[] => {
    const length = noticeLength(notice)
    if (daysEarlier === 0) return [`opzegtermijn ${length}`, length]
    const earlier = `${plural(daysEarlier, 'dag', 'dagen')} eerder`
    return [`${earlier}, opzegtermijn ${length}`, earlier]
  },
  shiftSize: (size: ShiftSize): string => (size.count > 0 ? `+${sizeNl(size)}` : `${sizeNl(size)} eerder`),
  isConditional: 'eventueel',
  dateless: 'nog geen datum',
  decisionBy: { college: 'Besluit college', council: 'Besluit raad', both: 'Besluit raad en college', none: 'Besluit' },

  readOnly: (track: string): string => `Je mag ${track} niet wijzigen.`,
  renamed: (title: string): string => `Titel gewijzigd: ${title}`,
  periodSet: (title: string, words: string): string =>
    words === '' ? `${title} heeft geen periode meer` : `${title}: ${words}`,
  statusSet: (title: string, status: string): string => `${title}: ${status.toLowerCase()}`,
  assigned: (title: string, name: string): string => `${title} toegewezen aan ${name}`,
  unassigned: (title: string): string => `${title} is van niemand meer`,
  removed: (title: string): string => `${title} naar de prullenbak`,

  shifted: (steps: number, unit: ShiftSize['unit'] | 'year', edge: 'both' | 'start' | 'end'): string => {
    if (steps === 0) return 'niet verschoven'
    const units = plural(Math.abs(steps), ...(unit === 'year' ? (['jaar', 'jaar'] as const) : SIZE_UNITS[unit]))
    const what = edge === 'start' ? 'begin ' : edge === 'end' ? 'einde ' : ''
    return `${what}${units} ${steps > 0 ? 'later' : 'eerder'}`
  },

  isEditing: (name: string): string => `${name} bewerkt`,
  isMoving: (name: string): string => `${name} verschuift…`,

  laneEmpty: (track: string): string => `Nog niets bij ${track}`,
  laneAdd: 'Toevoegen',
  laneTouched: (count: number): string => (count > 0 ? `${count} geraakt` : 'geen gevolgen'),
  laneAddTo: (track: string): string => `Item toevoegen bij ${track}`,
} as const

/** A title in a message: long ones are cut, the whole is on the screen. */
export const shortTitle = (title: string): string => shortened(title, 48)

const NOTICE_UNITS: Record<NoticeUnit, readonly [one: string, many: string]> = {
  days: ['dag', 'dagen'],
  months: ['maand', 'maanden'],
  'calendar-years': ['kalenderjaar', 'kalenderjaren'],
}

const noticeLength = ({ amount, unit }: NoticePeriod): string => plural(amount, ...NOTICE_UNITS[unit])

const SIZE_UNITS: Record<ShiftSize['unit'], readonly [one: string, many: string]> = {
  quarter: ['kwartaal', 'kwartalen'],
  month: ['maand', 'maanden'],
  day: ['dag', 'dagen'],
}

/** "2 maanden", without its direction. */
export const sizeNl = ({ unit, count }: ShiftSize): string => plural(Math.abs(count), ...SIZE_UNITS[unit])
