interface Keyed {
  readonly key: string
}

interface InView {
  /** Indexes in the old rows. */
  readonly first: number
  readonly last: number
  /** The row that holds the focus, when it is in view. */
  readonly focused?: string | undefined
}

/**
 * How many rows further down what was in view stands by now: the row with the focus decides, else what most of the rows
 * in view moved by, so that one that a colleague takes elsewhere does not drag the screen along. 0 when none is left.
 */
export function shiftOfRows(
  before: readonly Keyed[],
  after: readonly Keyed[],
  { first, last, focused }: InView,
): number {
  const inView = before.slice(first, last)
  const wanted = new Map(inView.map(({ key }, index) => [key, first + index]))
  const shifts: number[] = []
  for (const [index, { key }] of after.entries()) {
    const was = wanted.get(key)
    if (was === undefined) continue
    if (key === focused) return index - was
    shifts.push(index - was)
    if (shifts.length === wanted.size) break
  }
  const counts = new Map<number, number>()
  for (const shift of shifts) counts.set(shift, (counts.get(shift) ?? 0) + 1)
  let best = 0
  let most = 0
  for (const [shift, count] of counts) if (count > most) [best, most] = [shift, count]
  return best
}
