import type { DocumentName } from '@samenspoor/shared/model/document-name'
import * as Y from 'yjs'
import { SYSTEM_USER, type UpdateLog } from '../storage/update-log.ts'

/**
 * Gives documents that were never written their first content. Only the server makes documents, each as one fixed
 * update, so that two starts at once still give one copy. What is there already is left alone.
 */
export async function seedDocuments(log: UpdateLog, documents: ReadonlyMap<DocumentName, Uint8Array>): Promise<void> {
  for (const [document, update] of documents) {
    const authors = [...Y.parseUpdateMeta(update).to.keys()]
    await log.create({ document, update, user: SYSTEM_USER, at: new Date().toISOString(), authors })
  }
}
