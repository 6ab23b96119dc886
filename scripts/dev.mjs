// The server, started again when its sources change, and Vite with hot reloading in front of it on port 5173.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const children = [
  spawn('node', ['--watch', 'server/src/main.ts'], { cwd: root, stdio: 'inherit' }),
  spawn('node', ['node_modules/vite/bin/vite.js'], { cwd: join(root, 'client'), stdio: 'inherit' }),
]
const stop = () => {
  for (const child of children) child.kill('SIGTERM')
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
for (const child of children) child.on('exit', stop)
