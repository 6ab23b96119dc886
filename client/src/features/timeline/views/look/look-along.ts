import { LOOK_MAX_CHARS } from '@samenspoor/shared/protocol/presence'
import type { BorrowedLook } from '../../hooks/use-settings.ts'
import { readSort } from '../../layout/arranged/sort.ts'
import { filterOf, lookOf } from './look.ts'
import { lookFromAddress, lookToAddress } from './look-in-address.ts'

/** Beside those of a look that is kept. */
const NAMES = { folded: 'dicht', doneShown: 'afgerond' } as const

/**
 * How I look at the timeline, for those who follow me: at most LOOK_MAX_CHARS of ASCII. What is folded is left out when it
 * does not fit, and all of it (undefined) when the rest does not either.
 */
export function tellLook(settings: Parameters<typeof lookOf>[0] & BorrowedLook): string | undefined {
  const look = lookToAddress({ ...lookOf(settings), columns: [] })
  const whole = new URLSearchParams(look)
  for (const key of settings.folded) whole.append(NAMES.folded, key)
  for (const key of settings.doneShown) whole.append(NAMES.doneShown, key)
  return [whole, look].map(String).find(({ length }) => length <= LOOK_MAX_CHARS)
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
