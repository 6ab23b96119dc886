import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { createInterface } from 'node:readline'

export interface Launched {
  readonly pid: number
  readonly port: number
  readonly startMs: number
  stop(signal: NodeJS.Signals): Promise<void>
}

/**
 * Starts a server in a process of its own.
 * @param listening finds the port in the line that says that it listens.
 */
export async function launch(
  script: string,
  environment: Readonly<Record<string, string>>,
  listening: RegExp,
  nodeOptions: readonly string[] = [],
): Promise<Launched> {
  const started = performance.now()
  const child = spawn(process.execPath, [...nodeOptions, script], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', process.env.BENCH_SERVER_LOG === '1' ? 'inherit' : 'ignore'],
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${script} stopped with code ${code}`)))
    if (child.stdout === null) throw new Error('no output')
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = listening.exec(line)?.[1]
      if (found !== undefined) resolve(Number(found))
    })
  })
  const startMs = performance.now() - started
  child.removeAllListeners('exit')
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    // A server that hangs is ended all the same.
    const impatient = setTimeout(() => child.kill('SIGKILL'), 20_000)
    await ended
    clearTimeout(impatient)
  }
  return { pid: child.pid ?? 0, port, startMs, stop }
}
