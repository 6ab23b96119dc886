const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' })

/** The date of today in the Netherlands, YYYY-MM-DD. */
export function todayInAmsterdam(): string {
  return AMSTERDAM.format(new Date())
}
