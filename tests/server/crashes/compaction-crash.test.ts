import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { EmbeddedStorage } from '@samenspoor/server/storage/embedded/embedded-storage'
import { updatesOf } from '@samenspoor/server/storage/update-log'
import { squash } from '@samenspoor/server/sync/compaction/squash'
import { checkStorage } from '@samenspoor/server/sync/verify/check-storage'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { temporaryFolder } from '../run-program.ts'
import { seeded } from '../seeded.ts'

const DOCUMENT = 'p:track:a'
const ROUNDS = process.env.LONG === '1' ? 60 : 6
const SEED = Number(process.env.SEED ?? 20221122)
const CHILD = fileURLToPath(new URL('compacting-child.ts', import.meta.url))

test(`[STO3] a log that is compacted and shortened while its process is killed stays whole (seed ${SEED})`, async () => {
  const random = seeded(SEED)
  const folder = await temporaryFolder()
  for (let round = 0; round < ROUNDS; round += 1) {
    const promised = await runUntilKilled(folder, 3 + Math.floor(random() * 12))
    const storage = EmbeddedStorage.open(folder)
    try {
      const stored = await storage.log.read(DOCUMENT)
      const doc = new Y.Doc()
      Y.applyUpdate(doc, squash(updatesOf(stored)))
      expect(stored?.last).toBeGreaterThanOrEqual(promised.number)
      expect(doc.getMap('items').size).toBeGreaterThanOrEqual(promised.keys)
      const { documents, problems } = await checkStorage(storage)
      expect([...problems, ...(documents.get(DOCUMENT)?.problems ?? ['gone'])]).toEqual([])
    } finally {
      await storage.close()
    }
  }
}, 900_000)

/** Lets the child write until it promised so many times, kills it in the middle of what it does next, and gives its last promise. */
function runUntilKilled(folder: string, promises: number): Promise<{ number: number; keys: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, folder, DOCUMENT], { stdio: ['ignore', 'pipe', 'inherit'] })
    onTestFinished(() => {
      child.kill('SIGKILL')
    })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.split('\n').length > promises) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('close', () => {
      const [number = 0, keys = 0] = (said.split('\n').at(-2) ?? '').split(' ').map(Number)
      resolve({ number, keys })
    })
  })
}
