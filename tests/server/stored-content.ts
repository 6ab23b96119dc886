import { openStorage } from '@samenspoor/server/storage/storage-place'
import { updatesOf } from '@samenspoor/server/storage/update-log'
import * as Y from 'yjs'

/** The keys of the items in a document, straight from where it is kept (the settings of a server), while none runs. */
export async function contentOf(
  { DATA_DIR = '', DATABASE_URL }: Partial<Record<string, string>>,
  document: string,
): Promise<Set<string>> {
  const storage = await openStorage({ dataFolder: DATA_DIR, databaseUrl: DATABASE_URL ?? null })
  const stored = await storage.log.read(document)
  await storage.close()
  const doc = new Y.Doc()
  for (const update of updatesOf(stored)) Y.applyUpdate(doc, update)
  return new Set(doc.getMap('items').keys())
}
