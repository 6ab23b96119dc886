/** Lower case and without accents, so that "vóór" is found as "voor". */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether every word of a query stands somewhere in a text, in any order; an empty query finds everything. */
export function findsAll(query: string, text: string): boolean {
  const place = folded(text)
  return folded(query)
    .split(/\s+/)
    .every((word) => place.includes(word))
}
