import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { askWorker } from '@samenspoor/server/threads/ask-worker'
import { historyPageSchema } from '@samenspoor/shared/model/history/recorded-change'
import { describe, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { RunningServer } from '../e2e/server/running-server.ts'
import { runProgram } from './run-program.ts'
import { Writer } from './writer.ts'

const root = dirname(dirname(import.meta.dirname))

describe('the built server, as npm start runs it', () => {
  test('starts, saves, stops with code 0, and finds its threads', { timeout: 30_000 }, async () => {
    execFileSync(process.execPath, [join(root, 'scripts/build-server.mjs')])
    const server = await RunningServer.start({}, 'server/dist/main.js')
    onTestFinished(() => server.close())
    const user = ['token', '--user', 'wmo@demo.samenspoor.example']
    const token = (await runProgram('cli/main.ts', user, { DATA_DIR: server.dataFolder })).stdout.trim()
    const writer = new Writer(server.url, 'voorschoten:track:wmo', token)
    onTestFinished(() => writer.provider.destroy())
    await writer.synced()
    const headers = { authorization: `Bearer ${token}` }
    const history = await fetch(`${server.url}/api/v1/programmes/voorschoten/history?document=track:wmo`, { headers })
    expect(historyPageSchema.parse(await history.json()).changes).not.toEqual([])
    expect(await server.kill('SIGTERM')).toBe(0)
  })

  test('has the thread that makes snapshots', async () => {
    const worker = new Worker(join(root, 'server/dist/squash-worker.js'))
    onTestFinished(async () => void (await worker.terminate()))
    const doc = new Y.Doc()
    doc.getMap('items').set('a', 1)
    const update = Y.encodeStateAsUpdate(doc)
    expect(await askWorker(worker, [update], 10_000)).toEqual({ ok: true, squashed: update })
  })
})
