import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const dist = join(import.meta.dirname, '../../../../client/dist')

/** What a browser loads before the timeline can be used. */
export interface FirstView {
  /** Of 1,000 bytes, in brotli, as the server sends it. */
  readonly kilobytes: number
}

/** The scripts that the page names itself. */
export function measureFirstView(): FirstView {
  const page = readFileSync(join(dist, 'index.html'), 'utf8')
  const scripts = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) =>
    join(dist, `${path}.br`),
  )
  return { kilobytes: scripts.reduce((sum, script) => sum + readFileSync(script).length, 0) / 1_000 }
}
