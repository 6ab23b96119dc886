/** Makes what belongs to a year once, when it is first asked for. */
export function perYear<T>(make: (year: number) => T): (year: number) => T {
  const made = new Map<number, T>()
  return (year) => {
    const known = made.get(year)
    if (known !== undefined) return known
    const value = make(year)
    made.set(year, value)
    return value
  }
}
