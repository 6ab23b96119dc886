import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const dist = join(root, 'client/dist')
/** kB of 1,000 bytes, as the server sends it, and as to browsers that take no brotli (docs/adr/0012-first-load.md). */
const BUDGETS = { br: 170, gzip: 198 }

/** The page names the first script and everything that it imports, except by `import()`. */
function firstScripts(): string[] {
  const page = readFileSync(join(dist, 'index.html'), 'utf8')
  return [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => join(dist, path ?? ''))
}

test('[OPS15] what loads before the timeline can be used fits the budget', () => {
  const build = spawnSync(process.execPath, [join(root, 'scripts/build-client.mjs')], { encoding: 'utf8' })
  expect(build.status, build.stderr).toBe(0)
  const scripts = firstScripts()
  expect(scripts.length).toBeGreaterThan(0)
  const kilobytes = (sizeOf: (script: string) => number): number =>
    scripts.reduce((sum, script) => sum + sizeOf(script), 0) / 1_000
  const sizes = {
    br: kilobytes((script) => readFileSync(`${script}.br`).length),
    gzip: kilobytes((script) => gzipSync(readFileSync(script)).length),
  }
  process.stdout.write(`first load: ${sizes.br.toFixed(1)} kB in brotli, ${sizes.gzip.toFixed(1)} kB in gzip\n`)
  expect(sizes.br).toBeLessThanOrEqual(BUDGETS.br)
  expect(sizes.gzip).toBeLessThanOrEqual(BUDGETS.gzip)
}, 180_000)
