import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { freePort } from '@samenspoor/server/testing/servers/free-port'

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))

/** A real server process on a free port with a data folder of its own. End it with `close`. */
export class RunningServer {
  readonly port: number
  readonly dataFolder: string
  readonly #launch: () => ChildProcess
  #process: ChildProcess
  #links = new Map<string, string>()
  #log: string[] = []
  /** What it logged, a line each; what it says to people is not in it. */
  readonly logged: string[] = []

  private constructor(port: number, dataFolder: string, launch: () => ChildProcess) {
    this.port = port
    this.dataFolder = dataFolder
    this.#launch = launch
    this.#process = launch()
  }

  /** With settings of its own beside those of every test; `script` is the program within the repository. */
  static async start(
    environment: Readonly<Record<string, string>> = {},
    script = 'server/src/main.ts',
  ): Promise<RunningServer> {
    const dataFolder = await mkdtemp(join(tmpdir(), 'samenspoor-'))
    const port = await freePort()
    const server = new RunningServer(port, dataFolder, () => launch(script, port, dataFolder, environment))
    await server.#whenListening()
    return server
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** The sign-in link that the server printed for a person. */
  linkFor(email: string): string {
    const link = this.#links.get(email)
    if (!link) throw new Error(`The server printed no sign-in link for ${email}:\n${this.#log.join('\n')}`)
    return link
  }

  /** The process itself, for what is done to it from outside. */
  get pid(): number {
    return this.#process.pid ?? 0
  }

  /** Ends the process at once, as a power cut or the kernel would, and waits until it is gone. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<number | null> {
    const child = this.#process
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
    child.kill(signal)
    return ended
  }

  /** Starts again on the same port and the same data. */
  async restart(): Promise<void> {
    await this.kill()
    this.#process = this.#launch()
    await this.#whenListening()
  }

  async close(): Promise<void> {
    await this.kill('SIGTERM')
    await rm(this.dataFolder, { recursive: true, force: true })
  }

  #whenListening(): Promise<void> {
    const child = this.#process
    // A start prints links of its own.
    this.#links.clear()
    return new Promise((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`The server stopped with code ${code}:\n${this.#log.join('\n')}`)))
      let isListening = false
      const onLine = (line: string): void => {
        this.#log.push(line)
        const link = /(\S+@\S+).*?(http:\/\/\S+)/.exec(line)
        if (link?.[1] && link[2]) this.#links.set(link[1], link[2])
        isListening ||= line.includes('Samenspoor luistert op')
        if (isListening && this.#links.size >= 6) resolve()
      }
      for (const stream of [child.stdout, child.stderr])
        if (stream) createInterface({ input: stream }).on('line', onLine)
      if (child.stderr) createInterface({ input: child.stderr }).on('line', (line) => this.logged.push(line))
    })
  }
}

function launch(script: string, port: number, dataFolder: string, own: Readonly<Record<string, string>>): ChildProcess {
  // The runner asks for colours; where the person asked for none, Node says so on a line that is no line of the log.
  const { FORCE_COLOR: _, NO_COLOR: __, ...around } = process.env
  return spawn(process.execPath, [script], {
    cwd: root,
    env: {
      ...{ NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'), ...around },
      ...{ PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataFolder, LOG_LEVEL: 'warn', ...own },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
