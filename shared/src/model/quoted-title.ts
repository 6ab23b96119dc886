const TITLE_LENGTH = 50

/** A title inside a sentence: between quotes, and cut at a word when it is longer than 50 characters. */
export function quotedTitle(title: string): string {
  if (title.length <= TITLE_LENGTH) return `‘${title}’`
  const space = title.lastIndexOf(' ', TITLE_LENGTH - 1)
  return `‘${title.slice(0, space > 0 ? space : TITLE_LENGTH - 1)}…’`
}
