import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { onTestFinished } from 'vitest'
import { freePort } from './free-port.ts'
import { GUARD } from './guard.ts'

const NAMES = ['redis-server', 'valkey-server']

/** A Redis (or Valkey) of its own on a free port of this machine, that keeps nothing and ends with the test. */
export class RedisServer {
  readonly url: string
  readonly #port: number
  #process: ChildProcess | null = null

  private constructor(port: number) {
    this.#port = port
    this.url = `redis://127.0.0.1:${port}`
  }

  /** Where the program is; null when it is not installed. */
  static program(): string | null {
    const folders = ['/usr/bin', '/usr/local/bin', ...(process.env.PATH ?? '').split(':')]
    const program = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(existsSync)
    if (program === undefined && process.env.CI) throw new Error('Redis is not installed')
    return program ?? null
  }

  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freePort())
    await server.startAgain()
    onTestFinished(() => server.stop())
    return server
  }

  async startAgain(): Promise<void> {
    const options = ['--port', String(this.#port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
    const child = spawn('sh', ['-c', GUARD, RedisServer.program() ?? '', ...options], {
      cwd: tmpdir(),
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    this.#process = child
    await new Promise<void>((resolve, reject) => {
      let said = ''
      child.once('exit', (code) => reject(new Error(`Redis stopped with code ${code}:\n${said}`)))
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-10_000)
        if (said.includes('Ready to accept connections')) resolve()
      })
    })
  }

  async stop(): Promise<void> {
    const child = this.#process
    this.#process = null
    if (child === null || child.exitCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.stdin?.end()
    await ended
  }
}
