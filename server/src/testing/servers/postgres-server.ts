import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, globSync, mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { freePort } from './free-port.ts'
import { GUARD } from './guard.ts'

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
const USER = 'postgres'

/** A database server of its own on a free port of this machine, with a data folder that goes with it. */
export class PostgresServer {
  readonly url: string
  readonly #folder: string
  readonly #port: number
  #process: ChildProcess

  private constructor(folder: string, port: number, child: ChildProcess) {
    this.#folder = folder
    this.#port = port
    this.#process = child
    this.url = `postgres://${USER}@127.0.0.1:${port}/postgres`
  }

  /** Where its programs are; null when PostgreSQL is not installed. */
  static programs(): string | null {
    const version = (folder: string): number => Number(/\d+/.exec(folder)?.[0])
    const folders = globSync('/usr/lib/postgresql/*/bin').sort((a, b) => version(b) - version(a))
    const own = process.env.POSTGRES_BIN
    return (
      [...(own ? [own] : []), ...folders, ...(process.env.PATH ?? '').split(':')].find((folder) =>
        existsSync(join(folder, 'initdb')),
      ) ?? null
    )
  }

  static async start(programs: string): Promise<PostgresServer> {
    const folder = mkdtempSync(join(tmpdir(), 'samenspoor-postgres-'))
    const user = account()
    if (user !== null) chownSync(folder, user.uid, user.gid)
    const options = ['-D', join(folder, 'data'), '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N']
    execFileSync(join(programs, 'initdb'), options, { ...user, cwd: folder, stdio: 'ignore' })
    const port = await freePort()
    const server = new PostgresServer(folder, port, launch(programs, folder, port))
    await server.#whenReady()
    return server
  }

  /** Ends the database as a power cut would, and starts it again. */
  async crash(programs: string): Promise<void> {
    const pid = Number(readFileSync(join(this.#folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(pid, 'SIGQUIT')
    await this.#ended()
    this.#process = launch(programs, this.#folder, this.#port)
    await this.#whenReady()
  }

  async stop(): Promise<void> {
    this.#process.stdin?.end()
    await this.#ended()
    await rm(this.#folder, { recursive: true, force: true })
  }

  async #ended(): Promise<void> {
    const child = this.#process
    if (child.exitCode === null && child.signalCode === null)
      await new Promise((resolve) => child.once('exit', resolve))
    child.stdin?.destroy()
  }

  #whenReady(): Promise<void> {
    const child = this.#process
    return new Promise((resolve, reject) => {
      let said = ''
      child.once('exit', (code) => reject(new Error(`PostgreSQL stopped with code ${code}:\n${said}`)))
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-10_000)
        if (said.includes('ready to accept connections')) resolve()
      })
    })
  }
}

function launch(programs: string, folder: string, port: number): ChildProcess {
  const settings = {
    ...{ listen_addresses: '127.0.0.1', port, unix_socket_directories: '', max_connections: 200 },
    // A crash of the process, which is what the tests do, needs no sync.
    ...{ fsync: 'off', lc_messages: 'C', log_min_messages: 'log' },
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return spawn('sh', ['-c', GUARD, join(programs, 'postgres'), '-D', join(folder, 'data'), ...options], {
    ...account(),
    cwd: folder,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
}

/** Whom to run it as; null: as oneself. */
function account(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const idOf = (option: string): number => Number(execFileSync('id', [option, USER], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}
