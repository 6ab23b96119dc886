import { filterOf } from '../../../../parts/look/filter-in-address.ts'
import { tellWhatFits } from '../../../../parts/look/tell-what-fits.ts'
import type { BorrowedLook } from '../../hooks/use-settings.ts'
import { readSort } from '../../layout/arranged/sort.ts'
import { lookOf } from './look.ts'
import { lookFromAddress, lookToAddress } from './look-in-address.ts'

/** Beside those of a look that is kept. */
const NAMES = { folded: 'dicht', doneShown: 'afgerond' } as const

/** How I look at the timeline, for those who follow me, as {@link tellWhatFits}. */
export function tellLook(settings: Parameters<typeof lookOf>[0] & BorrowedLook): string | undefined {
  const { folded, doneShown } = settings
  const look = lookToAddress({ ...lookOf(settings), columns: [] })
  return tellWhatFits(look, { [NAMES.folded]: folded, [NAMES.doneShown]: doneShown })
}

/** What a colleague told with {@link tellLook}; null when it cannot be read. `people`: ids of those in the programme. */
export function lookAlong(told: string, people: readonly string[]): BorrowedLook | null {
  const parameters = new URLSearchParams(told)
  const look = lookFromAddress(parameters, people)
  if (look === null) return null
  return {
    ...{ lines: look.lines, group: look.group, sort: readSort(look.sort), filter: filterOf(look) },
    folded: new Set(parameters.getAll(NAMES.folded)),
    doneShown: new Set(parameters.getAll(NAMES.doneShown)),
  }
}
