import process from 'node:process'
import { EmbeddedStorage } from '@samenspoor/server/storage/embedded/embedded-storage'
import { updatesOf } from '@samenspoor/server/storage/update-log'
import { squash } from '@samenspoor/server/sync/compaction/squash'
import * as Y from 'yjs'

// Writes without end, compacting and forgetting all the time; says which numbers it was promised. Ends when it is killed.
const [folder = '', document = ''] = process.argv.slice(2)
const { log } = EmbeddedStorage.open(folder)
const stored = await log.read(document)
const doc = new Y.Doc()
for (const update of updatesOf(stored)) Y.applyUpdate(doc, update)
const updates: Uint8Array[] = []
doc.on('update', (update) => updates.push(update))

for (;;) {
  const from = doc.getMap('items').size
  for (let key = from; key < from + 7; key += 1) doc.getMap('items').set(`k${key}`, 'x'.repeat(key % 900))
  const rest = { user: 'a@example.nl', at: new Date().toISOString(), authors: [] }
  const numbers = await log.append(updates.splice(0).map((update) => ({ document, update, ...rest })))
  const last = numbers.at(-1) ?? 0
  process.stdout.write(`${last} ${from + 7}\n`)
  const state = squash([Y.encodeStateAsUpdate(doc)])
  await log.compact(document, last, state)
  if (last % 3 === 0) await log.forget(document, last, state)
}
