const WHEN = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** "16 november 2021 om 09:12"; empty for what is no instant. */
export function momentInWords(instant: string): string {
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? '' : WHEN.format(date)
}
