import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
const FIRST_PART = /\/assets\/[\w-]+\.(js|css),/
const PART = '/assets/of-this-build-0a1b2c3d.js'
const MADE = /id:([`"'])([0-9a-f]{16})\1,page:\1([0-9a-f]{64})\1/

/** The built product in a folder of its own, in which a newer build of the client can take the place of this one. */
export class BuiltCopy {
  readonly #folder: string

  private constructor(folder: string) {
    this.#folder = folder
  }

  static async make(): Promise<BuiltCopy> {
    for (const part of ['server', 'client']) execFileSync(process.execPath, [join(root, `scripts/build-${part}.mjs`)])
    const folder = await mkdtemp(join(tmpdir(), 'samenspoor-built-'))
    for (const part of ['server/dist', 'client/dist'])
      await cp(join(root, part), join(folder, part), { recursive: true })
    return new BuiltCopy(folder)
  }

  /** The program that runs the server of it. */
  get script(): string {
    return join(this.#folder, 'server/dist/main.js')
  }

  /** Gives the build one more part, which the next one does not have. Resolves to its address. */
  async addPart(): Promise<string> {
    const worker = this.#client('sw.js')
    const content = await readFile(worker, 'utf8')
    await writeFile(worker, content.replace(FIRST_PART, `${PART},$&`))
    await rm(`${worker}.br`, { force: true })
    await writeFile(this.#client(PART), 'export const part = true')
    return PART
  }

  /** As the next build would be: another page, and a worker that knows it. The page carries the name in a `meta`. */
  async renew(name: string): Promise<void> {
    const [page, worker] = [this.#client('index.html'), this.#client('sw.js')]
    await rm(this.#client(PART), { force: true })
    const newer = (await readFile(page, 'utf8')).replace('<head>', `<head><meta name="build" content="${name}" />`)
    const [made, quote] = MADE.exec(await readFile(worker, 'utf8')) ?? []
    if (made === undefined) throw new Error('the worker does not say of which build it is')
    const sumOf = (text: string) => createHash('sha256').update(text).digest('hex')
    const now = `id:${quote}${sumOf(name).slice(0, 16)}${quote},page:${quote}${sumOf(newer)}${quote}`
    await writeFile(worker, (await readFile(worker, 'utf8')).replace(made, now).replace(`${PART},`, ''))
    await writeFile(page, newer)
    for (const file of [page, worker]) await rm(`${file}.br`, { force: true })
  }

  #client(file: string): string {
    return join(this.#folder, 'client/dist', file)
  }

  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true })
  }
}
