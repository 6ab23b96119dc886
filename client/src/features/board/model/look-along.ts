import { STATUSES } from '@samenspoor/shared/model/fields/place'
import { LOOK_MAX_CHARS } from '@samenspoor/shared/protocol/presence'
import * as z from 'zod/mini'
import type { PlanFilter } from '../../../parts/filter/plan-filter.ts'
import { LANE_KINDS } from './lane-groups.ts'

/** What comes along with who is followed: not what a card shows, that is everybody's own. */
export interface BoardLook {
  readonly filter: PlanFilter
  readonly lanes: (typeof LANE_KINDS)[number]
  /** The keys of the lanes that are folded. */
  readonly folded: ReadonlySet<string>
}

const toldSchema = z.object({
  lanes: z.enum(LANE_KINDS),
  text: z.string(),
  people: z.array(z.string()),
  statuses: z.array(z.enum(STATUSES)),
})
const NOBODY = ''

/**
 * How I look at the board, for those who follow me: at most LOOK_MAX_CHARS of ASCII. What is folded is left out when it does
 * not fit, and all of it (undefined) when the rest does not either.
 */
export function tellLook({ filter, lanes, folded }: BoardLook): string | undefined {
  const look = new URLSearchParams({ banen: lanes })
  if (filter.text !== '') look.set('zoek', filter.text.toWellFormed())
  for (const who of filter.people) look.append('wie', who ?? NOBODY)
  for (const status of filter.statuses) look.append('status', status)
  if (filter.late) look.set('achter', '1')
  if (filter.onlyProblems) look.set('knelpunten', '1')
  const whole = new URLSearchParams(look)
  for (const key of folded) whole.append('dicht', key)
  return [whole, look].map(String).find(({ length }) => length <= LOOK_MAX_CHARS)
}

/** What a colleague told with {@link tellLook}; null when it cannot be read. */
export function lookAlong(told: string): BoardLook | null {
  const look = new URLSearchParams(told)
  const read = toldSchema.safeParse({
    lanes: look.get('banen'),
    text: look.get('zoek') ?? '',
    people: look.getAll('wie'),
    statuses: look.getAll('status'),
  })
  if (!read.success) return null
  const { lanes, text, people, statuses } = read.data
  return {
    lanes,
    filter: {
      text,
      people: new Set(people.map((who) => (who === NOBODY ? null : who))),
      statuses: new Set(statuses),
      late: look.has('achter'),
      onlyProblems: look.has('knelpunten'),
    },
    folded: new Set(look.getAll('dicht')),
  }
}
