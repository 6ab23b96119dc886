import { folded } from '../../parts/search-text.ts'

interface Piece {
  readonly text: string
  readonly isHit: boolean
}

/** A name in pieces, so that what fits the query can be marked. Letters that stand apart are not marked. */
export function highlight(label: string, query: string): Piece[] {
  // Letter for letter, so that places in the folded text are places in the label.
  const place = Array.from({ length: label.length }, (_, at) => folded(label.charAt(at))[0] ?? label.charAt(at)).join(
    '',
  )
  const marked = new Set<number>()
  for (const word of folded(query).split(/\s+/).filter(Boolean)) {
    const at = place.indexOf(word)
    for (let offset = 0; at >= 0 && offset < word.length; offset += 1) marked.add(at + offset)
  }
  const pieces: { text: string; isHit: boolean }[] = []
  for (const [at, character] of [...label].entries()) {
    const isHit = marked.has(at)
    const last = pieces.at(-1)
    if (last && last.isHit === isHit) last.text += character
    else pieces.push({ text: character, isHit })
  }
  return pieces
}
