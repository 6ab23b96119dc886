import type { Node } from '@tiptap/pm/model'

interface Heading {
  /** Where the heading stands in the document. */
  readonly position: number
  readonly title: string
}

/** A heading of the second level, with the headings under it. */
export interface Chapter extends Heading {
  /** The number that stands before the title, as typed; empty when there is none. */
  readonly number: string
  readonly sections: readonly Heading[]
}

const NUMBERED = /^(\d+(?:\.\d+)*)[.)]?\s+(.*)$/su

/** The chapters of a plan. A section before the first chapter belongs to none. */
export function outlineOf(doc: Node): readonly Chapter[] {
  const chapters: (Chapter & { sections: Heading[] })[] = []
  doc.forEach((node, position) => {
    if (node.type.name !== 'heading') return
    const text = textOf(node)
    if (node.attrs.level === 2) {
      const [, number = '', title = text] = NUMBERED.exec(text) ?? []
      chapters.push({ position, number, title, sections: [] })
    } else if (node.attrs.level === 3) {
      chapters.at(-1)?.sections.push({ position, title: text })
    }
  })
  return chapters
}

/** The index of the chapter in which a place in the document lies; -1 before the first. */
export function chapterAt(chapters: readonly Chapter[], position: number): number {
  return chapters.findLastIndex((chapter) => chapter.position <= position)
}

/** The number for a new last chapter; null when the chapters are not numbered. */
export function nextNumber(chapters: readonly Chapter[]): number | null {
  const numbers = chapters.map(({ number }) => Number.parseInt(number, 10)).filter(Number.isFinite)
  return numbers.length === 0 && chapters.length > 0 ? null : Math.max(0, ...numbers) + 1
}

const textOf = (node: Node): string => node.textBetween(0, node.content.size, ' ', '#').trim()
