import type { PlainDate } from './plain-date.ts'

// Swedish dates are written as ISO dates are.
const IN_NETHERLANDS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' })

/** The date in the Netherlands at an instant, given in milliseconds since 1970 UTC. The same in browser and server. */
export function dateInNetherlands(instant: number): PlainDate {
  return IN_NETHERLANDS.format(instant)
}
