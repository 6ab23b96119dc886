import { existsSync, readdirSync, readFileSync } from 'node:fs'
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

interface Encoded {
  readonly encoding: 'br' | 'gzip'
  readonly body: Buffer<ArrayBuffer>
}

interface StaticFile {
  readonly type: string
  readonly cacheControl: string
  readonly plain: Buffer<ArrayBuffer>
  /** The same in the smallest encoding that `accepted`, a header, allows; null for what does not get smaller. */
  encoded(accepted: string): Encoded | null
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
    const encoded = file.encoded(c.req.header('accept-encoding') ?? '')
    if (encoded === null) return c.body(file.plain, 200, headers)
    return c.body(encoded.body, 200, { ...headers, 'content-encoding': encoded.encoding })
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
  // Brotli is made by the build, because it takes long. Browsers ask for it over https and on their own machine.
  const brotli = existsSync(`${path}.br`) ? Buffer.from(readFileSync(`${path}.br`)) : null
  let gzip: Buffer<ArrayBuffer> | null = null
  const encoded = (accepted: string): Encoded | null => {
    if (brotli !== null && accepts(accepted, 'br')) return { encoding: 'br', body: brotli }
    if (!COMPRESSIBLE.test(type) || !accepts(accepted, 'gzip')) return null
    // Made when it is first asked for: doing all of them would keep the start waiting.
    gzip ??= Buffer.from(gzipSync(plain))
    return { encoding: 'gzip', body: gzip }
  }
  return { type, cacheControl, plain, encoded }
}

/** Whether a header names an encoding without forbidding it by `q=0`. */
function accepts(header: string, encoding: Encoded['encoding']): boolean {
  return header.split(',').some((part) => {
    const [name, quality] = part.split(';').map((word) => word.trim())
    return name === encoding && !/^q=0(\.0*)?$/.test(quality ?? '')
  })
}

function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    // Not built yet: the caller says so to whoever asks for a page.
    return []
  }
}
