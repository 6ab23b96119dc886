import { filterSchema } from '@samenspoor/shared/model/entities/saved-view'
import * as z from 'zod/mini'
import type { PlanFilter } from '../../../parts/filter/plan-filter.ts'
import { filterFromAddress, filterOf, filterToAddress, plainFilter } from '../../../parts/look/filter-in-address.ts'
import { tellWhatFits } from '../../../parts/look/tell-what-fits.ts'
import { LANE_KINDS } from './lane-groups.ts'

/** What comes along with who is followed: not what a card shows, that is everybody's own. */
export interface BoardLook {
  readonly filter: PlanFilter
  readonly lanes: (typeof LANE_KINDS)[number]
  /** The keys of the lanes that are folded. */
  readonly folded: ReadonlySet<string>
}

const toldSchema = z.object({ lanes: z.enum(LANE_KINDS), filter: filterSchema })

/** Beside those of the filter. */
const NAMES = { lanes: 'banen', folded: 'dicht' } as const

/** How I look at the board, for those who follow me, as {@link tellWhatFits}. */
export function tellLook({ filter, lanes, folded }: BoardLook): string | undefined {
  const look = new URLSearchParams([[NAMES.lanes, lanes], ...filterToAddress(plainFilter(filter))])
  return tellWhatFits(look, { [NAMES.folded]: folded })
}

/** What a colleague told with {@link tellLook}; null when it cannot be read. `people`: ids of those in the programme. */
export function lookAlong(told: string, people: readonly string[]): BoardLook | null {
  const parameters = new URLSearchParams(told)
  const lanes = parameters.get(NAMES.lanes)
  const read = toldSchema.safeParse({ lanes, filter: filterFromAddress(parameters, people) })
  if (!read.success) return null
  return { lanes: read.data.lanes, filter: filterOf(read.data), folded: new Set(parameters.getAll(NAMES.folded)) }
}
