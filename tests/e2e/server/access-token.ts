import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RunningServer } from './running-server.ts'

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))

/** Makes an access token as an administrator does, at the command line beside the running server. */
export async function accessToken({ dataFolder }: RunningServer, email: string): Promise<string> {
  const child = spawn(process.execPath, ['server/src/cli/main.ts', 'token', '--user', email], {
    cwd: root,
    env: { PATH: process.env.PATH, DATA_DIR: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  await once(child, 'close')
  return output.trim()
}
