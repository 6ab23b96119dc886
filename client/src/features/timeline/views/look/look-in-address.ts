import { fromDayNumber, isPlainDate, toDayNumber } from '@samenspoor/shared/dates/plain-date'
import { type Look, lookSchema } from '@samenspoor/shared/model/entities/saved-view'
import { FILTER_NAMES, filterFromAddress, filterToAddress, listOf } from '../../../../parts/look/filter-in-address.ts'

/** Which parameters of an address say how to look, and what they are called there. */
const NAMES = {
  mark: 'weergave',
  columns: 'kolommen',
  sort: 'sorteer',
  group: 'groep',
  ...FILTER_NAMES,
  pxPerDay: 'schaal',
  lines: 'lijnen',
  form: 'vorm',
  day: 'dag',
} as const

const VERSION = '1'

/**
 * A look as parameters of an address, without e-mail addresses. `day`: the day number in the middle of what is in view.
 */
export function lookToAddress(look: Look, day: number | null = null): URLSearchParams {
  const { columns, sort, group, filter, pxPerDay, lines, form } = look
  const parameters = new URLSearchParams({
    [NAMES.mark]: VERSION,
    [NAMES.group]: group,
    [NAMES.pxPerDay]: String(Number(pxPerDay.toPrecision(4))),
    [NAMES.lines]: lines,
    [NAMES.form]: form,
  })
  if (columns.length > 0) parameters.set(NAMES.columns, columns.map(({ id, width }) => `${id}.${width}`).join('_'))
  if (day !== null) parameters.set(NAMES.day, fromDayNumber(Math.round(day)))
  if (sort) parameters.set(NAMES.sort, `${sort.isDescending ? '-' : ''}${sort.column}`)
  for (const [name, value] of filterToAddress(filter)) parameters.set(name, value)
  return parameters
}

/** The look in an address; null when what stands there cannot be read. Who is not one of `people` is passed over. */
export function lookFromAddress(parameters: URLSearchParams, people: readonly string[]): Look | null {
  const sort = parameters.get(NAMES.sort)
  const parsed = lookSchema.safeParse({
    columns: listOf(parameters, NAMES.columns).map((column) => {
      const [id, width] = column.split('.')
      return { id, width: Number(width) }
    }),
    sort: sort && { column: sort.replace(/^-/, ''), isDescending: sort.startsWith('-') },
    group: parameters.get(NAMES.group) ?? undefined,
    filter: filterFromAddress(parameters, people),
    pxPerDay: parameters.has(NAMES.pxPerDay) ? Number(parameters.get(NAMES.pxPerDay)) : undefined,
    lines: parameters.get(NAMES.lines) ?? undefined,
    form: parameters.get(NAMES.form) ?? undefined,
  })
  return parsed.success ? parsed.data : null
}

/** The day number in an address; null when there is none, or one that cannot be read. */
export function dayFromAddress(parameters: URLSearchParams): number | null {
  const day = parameters.get(NAMES.day)
  return day !== null && isPlainDate(day) ? toDayNumber(day) : null
}

/** The same address without how to look. */
export function withoutLook(parameters: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(parameters)
  for (const name of Object.values(NAMES)) rest.delete(name)
  return rest
}
