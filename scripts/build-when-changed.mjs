import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the repository is. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * Builds, unless what is there was made from exactly these sources and these packages. `folder` is where the result
 * stands, and `sources` are folders and files; all of them are paths within the repository. `build` throws, or ends the
 * process, when it fails.
 */
export async function buildWhenChanged(folder, sources, build) {
  const hash = createHash('sha256')
  const addFile = (path) => hash.update(path.slice(root.length)).update(readFileSync(path))
  const addFolder = (path) => {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.isDirectory()) addFolder(join(path, entry.name))
      else addFile(join(path, entry.name))
    }
  }
  for (const source of sources.folders) addFolder(join(root, source))
  for (const source of ['pnpm-lock.yaml', ...sources.files]) addFile(join(root, source))
  const stamp = join(root, folder, '.sources')
  const wanted = hash.digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  await build()
  writeFileSync(stamp, wanted)
}
