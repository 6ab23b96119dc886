// Puts the server with all that it imports into a few files in server/dist, unless those were made from exactly these
// sources: it listens in a third of the time that hundreds of files take. Nothing is shortened, so that a stack trace in
// the log can be read.
import { join } from 'node:path'
import { buildWhenChanged, root } from './build-when-changed.mjs'

/** The server, and its threads, which it looks for beside itself. */
const ENTRIES = {
  main: 'server/src/main.ts',
  'squash-worker': 'server/src/sync/compaction/squash-worker.ts',
  'history-worker': 'server/src/sync/history/history-worker.ts',
}
/** What libraries use when somebody installed it too. */
const OPTIONAL = ['bufferutil', 'pg-native', 'utf-8-validate']

const sources = { folders: ['server/src', 'shared/src'], files: ['scripts/build-server.mjs'] }
await buildWhenChanged('server/dist', sources, async () => {
  const { build } = await import('rolldown')
  await build({
    input: Object.fromEntries(Object.entries(ENTRIES).map(([name, path]) => [name, join(root, path)])),
    platform: 'node',
    external: OPTIONAL,
    logLevel: 'warn',
    output: { dir: join(root, 'server/dist'), cleanDir: true, format: 'esm' },
  })
})
