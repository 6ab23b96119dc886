import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'

const client = import.meta.dirname

/** Makes `/sw.js`, which knows every file of this build. */
export const buildWorker: Plugin = {
  name: 'build-worker',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const page = bundle['index.html']
      if (page?.type !== 'asset') throw new Error('the build has no index.html')
      const built = Object.keys(bundle).filter((name) => name !== 'index.html')
      const files = [...built, ...readdirSync(join(client, 'public'))].map((name) => `/${name}`).sort()
      const content = [page.source, ...files, ...readdirSync(join(client, 'public')).map(readPublic)]
      const made = { id: hash(content).slice(0, 16), page: hash([page.source]), files }
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: await bundleWorker(made) })
    },
  },
}

const readPublic = (name: string): string => readFileSync(join(client, 'public', name), 'utf8')

function hash(parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part)
  return sum.digest('hex')
}

async function bundleWorker(made: object): Promise<string> {
  const result = await build({
    configFile: false,
    root: client,
    publicDir: false,
    logLevel: 'warn',
    define: { BUILD: JSON.stringify(made) },
    build: {
      write: false,
      target: 'es2023',
      rolldownOptions: { input: join(client, 'src/worker/service-worker.ts'), output: { format: 'iife' } },
    },
  })
  const output = Array.isArray(result) ? result[0] : result
  if (output === undefined || !('output' in output)) throw new Error('the worker was not built')
  const [chunk] = output.output
  return chunk.code
}
