/** Sorts order keys and ids: as plain text, the same on every screen. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
