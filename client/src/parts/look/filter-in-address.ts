import type { Look } from '@samenspoor/shared/model/entities/saved-view'
import type { PlanFilter } from '../filter/plan-filter.ts'

/** What the parts of a filter are called in an address, and in what is told to followers. */
export const FILTER_NAMES = {
  text: 'zoek',
  people: 'wie',
  statuses: 'status',
  late: 'achter',
  onlyProblems: 'knelpunten',
} as const

const NOBODY = '-'
const YES = '1'

/** A filter as plain data, as a look keeps it. */
export const plainFilter = (filter: PlanFilter): Look['filter'] => ({
  ...filter,
  people: [...filter.people],
  statuses: [...filter.statuses],
})

/** The filter of a look, as the screens have it. */
export const filterOf = ({ filter }: Pick<Look, 'filter'>): PlanFilter => ({
  ...filter,
  people: new Set(filter.people),
  statuses: new Set(filter.statuses),
})

/**
 * A filter as parameters of an address. People stand in it as a number made of their id: an address holds no e-mail
 * address.
 */
export function filterToAddress(filter: Look['filter']): [name: string, value: string][] {
  const parameters: [string, string][] = []
  if (filter.text !== '') parameters.push([FILTER_NAMES.text, filter.text])
  if (filter.people.length > 0) {
    const people = filter.people.map((who) => (who === null ? NOBODY : numberOf(who)))
    parameters.push([FILTER_NAMES.people, people.join('_')])
  }
  if (filter.statuses.length > 0) parameters.push([FILTER_NAMES.statuses, filter.statuses.join('_')])
  if (filter.late) parameters.push([FILTER_NAMES.late, YES])
  if (filter.onlyProblems) parameters.push([FILTER_NAMES.onlyProblems, YES])
  return parameters
}

/** The filter in an address, for `filterSchema` to read. Who is not one of `people` is passed over. */
export function filterFromAddress(
  parameters: URLSearchParams,
  people: readonly string[],
): Record<keyof Look['filter'], unknown> {
  const whoOf = new Map<string, string | null>([[NOBODY, null], ...people.map((id) => [numberOf(id), id] as const)])
  return {
    text: parameters.get(FILTER_NAMES.text) ?? '',
    people: listOf(parameters, FILTER_NAMES.people).flatMap((who) => whoOf.get(who) ?? (who === NOBODY ? [null] : [])),
    statuses: listOf(parameters, FILTER_NAMES.statuses),
    late: parameters.has(FILTER_NAMES.late),
    onlyProblems: parameters.has(FILTER_NAMES.onlyProblems),
  }
}

/** A list in an address; empty when it is not there. */
export const listOf = (parameters: URLSearchParams, name: string): string[] =>
  (parameters.get(name) ?? '').split('_').filter((part) => part !== '')

/** FNV-1a: short, and the same in every browser. */
function numberOf(id: string): string {
  let hash = 0x811c9dc5
  for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(36)
}
