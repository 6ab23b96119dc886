import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Context } from 'hono'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
const COMPRESSIBLE = /^(text|application|image\/svg)/

interface StaticFile {
  readonly type: string
  readonly cacheControl: string
  readonly plain: Buffer<ArrayBuffer>
  /** Null for what does not get smaller. */
  gzipped(): Buffer<ArrayBuffer> | null
}

/**
 * The built client. Its files are listed and read once, at the start: what is not in the list does not exist, however a
 * path is written. Files of unknown types, source maps among them, are not in the list.
 */
export class StaticFiles {
  readonly #files = new Map<string, StaticFile>()

  constructor(folder: string) {
    this.#addFolder(folder, '/')
  }

  /** The file at a path; undefined when there is none. */
  answer(c: Context, path: string): Response | undefined {
    const file = this.#files.get(path)
    if (file === undefined) return undefined
    const headers: Record<string, string> = {
      'content-type': file.type,
      'cache-control': file.cacheControl,
      vary: 'accept-encoding',
    }
    const canGzip = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
    const gzipped = canGzip ? file.gzipped() : null
    if (gzipped === null) return c.body(file.plain, 200, headers)
    return c.body(gzipped, 200, { ...headers, 'content-encoding': 'gzip' })
  }

  #addFolder(folder: string, prefix: string): void {
    for (const entry of list(folder)) {
      if (entry.name.startsWith('.')) continue
      const path = join(folder, entry.name)
      const type = TYPES[extname(entry.name)]
      if (entry.isDirectory()) this.#addFolder(path, `${prefix}${entry.name}/`)
      else if (type !== undefined) this.#files.set(prefix + entry.name, toFile(path, prefix, type))
    }
  }
}

/** Vite puts a hash of the content in the name of everything in /assets/. */
function toFile(path: string, prefix: string, type: string): StaticFile {
  const plain = Buffer.from(readFileSync(path))
  const cacheControl = prefix.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  let made: Buffer<ArrayBuffer> | null = null
  // Made when it is first asked for: doing all of them would keep the start waiting.
  const gzipped = () => {
    if (COMPRESSIBLE.test(type)) made ??= Buffer.from(gzipSync(plain))
    return made
  }
  return { type, cacheControl, plain, gzipped }
}

function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    // Not built yet: the caller says so to whoever asks for a page.
    return []
  }
}
