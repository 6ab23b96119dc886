import { notesText, planText } from '@samenspoor/shared/doc/layout'
import type { DocumentName } from '@samenspoor/shared/model/document-name'
import type { ItemId } from '@samenspoor/shared/model/ids'
import type * as Y from 'yjs'
import type { DocumentConnection } from './document-connection.ts'

/** A document as it was in this window when the server had another epoch of it, or could not read what it was sent. */
export interface LocalVersion {
  readonly name: DocumentName
  /** Changes in it that were not saved. */
  readonly waiting: number
  /** The server could not read it. */
  readonly isUnreadable?: boolean
  /** All that stood in it, to read and to copy from. */
  readonly content: Readonly<Record<string, unknown>>
}

/** lokale versie: what a person would lose otherwise, as plain data that no longer depends on the document. */
export function localVersionOf({ name, doc, state }: DocumentConnection): LocalVersion {
  return { name, waiting: state.waiting, content: contentOf(doc) }
}

export function contentOf(doc: Y.Doc): Record<string, unknown> {
  const content: Record<string, unknown> = {}
  for (const root of [...doc.share.keys()].sort()) content[root] = rootOf(doc, root)
  return content
}

/** A root has no kind of its own until somebody asks for it as one. */
function rootOf(doc: Y.Doc, root: string): unknown {
  if (root === 'text') return planText(doc).toString()
  if (root.startsWith('notes/')) return notesText(doc, root.slice('notes/'.length) as ItemId).toString()
  return doc.getMap(root).toJSON()
}
