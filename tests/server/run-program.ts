import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** What Node compiled before: a start takes half the time with it. */
const COMPILED = process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'compiled')

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs one of the server's programs (`main.ts`, `cli/main.ts`) to its end; `wrapper` is a command that runs it. */
export function runProgram(
  program: 'main.ts' | 'cli/main.ts',
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  input = '',
  wrapper: readonly string[] = [],
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const [command = '', ...rest] = [...wrapper, process.execPath, join(root, 'server/src', program), ...args]
    const child = spawn(command, rest, {
      cwd: root,
      env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: COMPILED, ...environment },
    })
    onTestFinished(() => {
      child.kill('SIGKILL')
    })
    const output = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        output[name] += text
      })
    }
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...output }))
    child.stdin.end(input)
  })
}

/** An empty folder that goes with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'samenspoor-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
