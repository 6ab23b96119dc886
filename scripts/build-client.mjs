// Builds the client into client/dist, unless the build there was made from exactly these sources. What Vite made small is
// made smaller once more (docs/adr/0012-first-load.md), and beside each file stands one in brotli, which the server gives to
// browsers that take it.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { minify } from '@swc/core'
import { buildWhenChanged, root } from './build-when-changed.mjs'

const sources = {
  folders: ['client/src', 'shared/src'],
  files: ['client/index.html', 'client/vite.config.ts', 'client/build-worker.ts', 'scripts/build-client.mjs'],
}
const compress = promisify(brotliCompress)
const smaller = { module: true, ecma: 2022, mangle: true, compress: { passes: 3 } }
const compressible = new Set(['.css', '.html', '.js', '.svg'])

await buildWhenChanged('client/dist', sources, async () => {
  const build = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'client'),
    stdio: 'inherit',
    // Whoever asks for it: tests set another one, and then React comes with all that helps developers.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (build.status !== 0) process.exit(build.status ?? 1)
  const dist = join(root, 'client/dist')
  const files = readdirSync(dist, { recursive: true }).filter((name) => compressible.has(extname(name)))
  for (const name of files) {
    const path = join(dist, name)
    if (extname(name) === '.js') writeFileSync(path, (await minify(readFileSync(path, 'utf8'), smaller)).code)
  }
  await Promise.all(
    files.map(async (name) => writeFileSync(join(dist, `${name}.br`), await compress(readFileSync(join(dist, name))))),
  )
})
