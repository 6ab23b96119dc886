import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { runProgram, temporaryFolder } from '../run-program.ts'

const root = dirnameOf('../../..')
const report = join(dirnameOf('.'), 'memory-child.ts')

/** What a server process holds after it collected its garbage. */
export interface Holding {
  /** Bytes in its heap and in buffers beside it. */
  readonly held: number
  /** Bytes that the system gives it, garbage included. */
  readonly rss: number
  /** Connections. */
  readonly sockets: number
}

/** A real server process that says how much memory it holds; ends with the test. */
export class MeasuredServer {
  readonly url: string
  readonly #dataFolder: string
  readonly #process: ChildProcess

  private constructor(url: string, dataFolder: string, child: ChildProcess) {
    this.url = url
    this.#dataFolder = dataFolder
    this.#process = child
  }

  static async start(): Promise<MeasuredServer> {
    const dataFolder = await temporaryFolder()
    const child = fork(join(root, 'server/src/main.ts'), {
      cwd: root,
      env: { PATH: process.env.PATH, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataFolder, LOG_LEVEL: 'error' },
      execArgv: ['--expose-gc', '--import', report],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    onTestFinished(async () => {
      const ended = once(child, 'exit')
      if (child.kill('SIGKILL')) await ended
    })
    const { stdout, stderr } = child
    if (stdout === null || stderr === null) throw new Error('no output')
    stderr.resume()
    const url = await new Promise<string>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the server stopped with code ${code}`)))
      createInterface({ input: stdout }).on('line', (line) => {
        const address = /Samenspoor luistert op (http:\S+?)\.?$/.exec(line)?.[1]
        if (address !== undefined) resolve(address.replace(/\/$/, ''))
      })
    })
    return new MeasuredServer(url, dataFolder, child)
  }

  get port(): number {
    return Number(new URL(this.url).port)
  }

  /** An access token for somebody of the demo. */
  async token(account: string): Promise<string> {
    const args = ['token', '--user', `${account}@demo.samenspoor.example`]
    const { stdout } = await runProgram('cli/main.ts', args, { DATA_DIR: this.#dataFolder })
    return stdout.trim()
  }

  async holding(): Promise<Holding> {
    const answer = once(this.#process, 'message')
    this.#process.send('look')
    const [holding] = (await answer) as [Holding]
    return holding
  }
}

function dirnameOf(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}
