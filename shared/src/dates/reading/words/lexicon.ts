/** The closed classes of words. Everything is lower case, without accents and without dots. */

const MONTH_NAMES = [
  ['januari', 'jan'],
  ['februari', 'feb', 'febr'],
  ['maart', 'mrt'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['augustus', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec'],
] as const

/** The whole names, from januari to december. */
export const FULL_MONTHS: readonly string[] = MONTH_NAMES.map(([name]) => name)

export const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
)

export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['eerste', 1],
  ['tweede', 2],
  ['derde', 3],
  ['vierde', 4],
])

export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['een', 1],
  ['twee', 2],
  ['drie', 3],
  ['vier', 4],
  ['vijf', 5],
  ['zes', 6],
  ['zeven', 7],
  ['acht', 8],
  ['negen', 9],
  ['tien', 10],
  ['elf', 11],
  ['twaalf', 12],
])

/** Words for lengths of time, with their letter in an ISO 8601 duration. */
export const LENGTHS: ReadonlyMap<string, string> = new Map([
  ['jaar', 'Y'],
  ['jaren', 'Y'],
  ['kalenderjaar', 'Y'],
  ['maand', 'M'],
  ['maanden', 'M'],
  ['week', 'W'],
  ['weken', 'W'],
  ['dag', 'D'],
  ['dagen', 'D'],
])

export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'].flatMap(
    (name, index): [string, number][] => [
      [name, index + 1],
      [name.slice(0, 2), index + 1],
    ],
  ),
)

export const YEAR_PARTS: ReadonlyMap<string, 'begin' | 'medio' | 'eind'> = new Map([
  ['begin', 'begin'],
  ['medio', 'medio'],
  ['halverwege', 'medio'],
  ['eind', 'eind'],
  ['einde', 'eind'],
])

export const SEASONS: ReadonlyMap<string, 'najaar' | 'voorjaar' | 'zomerreces' | 'zomer'> = new Map([
  ['najaar', 'najaar'],
  ['herfst', 'najaar'],
  ['voorjaar', 'voorjaar'],
  ['lente', 'voorjaar'],
  ['zomerreces', 'zomerreces'],
  ['zomer', 'zomer'],
])

/** Words that tell of time, so that they are never part of the name of an event [DAT6]. */
export const TIME_WORDS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...ORDINALS.keys(),
  ...NUMBERS.keys(),
  ...YEAR_PARTS.keys(),
  ...SEASONS.keys(),
  ...'dag dagen week weken weekend maand maanden kwartaal jaar jaren eeuw helft halfjaar half seizoen uur'.split(' '),
  ...'kalenderjaar boekjaar schooljaar dagelijks wekelijks maandelijks jaarlijks laatste laatst vroegste vroegst afloop'.split(
    ' ',
  ),
  ...'vooravond aanloop nasleep verjaardag ultimo primo winter reces vakantie kerst pasen pinksteren'.split(' '),
])

/** Words that turn a statement around, so that the phrase is not read [DAT6]. */
export const CONTRARY_WORDS: ReadonlySet<string> = new Set(
  'niet geen nooit noch zonder behalve tenzij mits of indien als vervalt vervallen uitgesteld geannuleerd ingetrokken'.split(
    ' ',
  ),
)
