/** A whole number in digits that lies between two bounds, both included; null for anything else. */
export function readWholeNumber(text: string, least: number, most: number): number | null {
  const number = Number(text.trim())
  return /^\d+$/.test(text.trim()) && number >= least && number <= most ? number : null
}
