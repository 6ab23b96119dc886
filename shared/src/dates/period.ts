import type { PlainDate } from './plain-date.ts'

/** How exactly the phrase names its period. Never finer than the words (date conventions, "Record"). */
export type Precision =
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'begin'
  | 'medio'
  | 'eind'
  | 'season'
  | 'duration'
  | 'recurrence'
  | 'none'

/** What the words say besides the period itself; the Dutch words of the annotated set. */
export type Qualifier =
  | 'voorlopig'
  | 'voor'
  | 'uiterlijk'
  | 'tot'
  | 'tot-en-met'
  | 'per'
  | 'vanaf'
  | 'sinds'
  | 'met-ingang-van'
  | 'na'
  | 'niet-eerder-dan'
  | 'deadline'
  | 'open-einde'
  | 'moet-zijn'
  | 'ten-behoeve-van'
  | 'rond'
  | 'aanloop'
  | 'jl'
  | 'relatief'
  | 'jaar-afgeleid'
  | 'minimaal'
  | 'later-in'
  | 'en-verder'
  | 'generiek'
  | 'onzeker'
  | 'onbepaalde-tijd'
  | 'opsomming'
  | 'overgang'
  | 'opzegtermijn'
  | 'kalenderjaar'
  | 'ongeveer'
  | 'verwachting'
  | 'gepland'
  | 'voorwaardelijk'
  | 'peildatum'
  | 'van-rechtswege'
  | 'vaststellingsjaar'
  | 'onderwerpsjaar'
  | 'verantwoordingsjaar'
  | 'documentnaam'
  | 'brontypfout'

/** Both days are included; `null` is an open side. */
export interface Interval {
  start: PlainDate | null
  end: PlainDate | null
}

/** One of several periods in a phrase that names separate ones. */
export interface DatedPart {
  start: PlainDate
  end: PlainDate
  role?: 'onderwerp' | 'vaststelling'
}

export interface ReadPeriod {
  understood: true
  phrase: string
  start: PlainDate | null
  end: PlainDate | null
  precision: Precision
  qualifier: Qualifier[]
  /** The calendar period that is named when the qualifiers are stripped; null when no period is named. */
  named: Interval | null
  /** One day for sorting and placing. */
  nominal: PlainDate | null
  /** The days on which it can begin. */
  begins: Interval
  /** The days on which it can end. */
  ends: Interval
  /** ISO 8601 duration, with `repeat` for "vier keer één jaar". */
  duration?: string
  repeat?: number
  /** An RFC 5545 rule without a start; `FREQ=?` when the words give no frequency. */
  recurrence?: string
  /** The separate periods, when `start`..`end` is only their envelope. */
  dates?: DatedPart[]
  /** The day a vague phrase lies near ("rond 1 januari"). */
  around?: PlainDate
  /** Limits of a vague phrase or a recurrence, not to be planned with. */
  bounds?: Interval
  /** Signed ISO 8601 duration from the document date, for a vague phrase ("de afgelopen twee jaar"). */
  relative?: string
}

interface UnreadPeriod {
  understood: false
  phrase: string
}

export type PeriodReading = ReadPeriod | UnreadPeriod
