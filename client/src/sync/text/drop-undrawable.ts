import * as Y from 'yjs'

/**
 * Takes out of a text what the editor cannot even put away: words, values and hooks where only a block may stand, and
 * anything but blocks and words inside one. The editor's binding throws on them, and the page with it. Only for a copy.
 */
export function dropUndrawable(parent: Y.XmlFragment): void {
  // What the types of Yjs do not say: a peer can put anything in a list.
  const children: readonly unknown[] = parent.toArray()
  for (const [index, child] of [...children.entries()].reverse()) {
    if (child instanceof Y.XmlElement) dropUndrawable(child)
    else if (!(child instanceof Y.XmlText && parent instanceof Y.XmlElement)) parent.delete(index, 1)
  }
}
