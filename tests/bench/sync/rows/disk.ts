import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from '../../median.ts'

const WRITES = 300
const BYTES = 4_096
/** As long as between two edits at 1 x 50. */
const REST_MS = 3

/**
 * How long this disk takes to keep one page, in ms: what every edit of a durable server waits for at least, and none of a
 * server that keeps everything in memory.
 */
export async function measureDisk(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const file = openSync(join(folder, 'pages'), 'w')
  const page = Buffer.alloc(BYTES, 1)
  const times: number[] = []
  try {
    for (let write = 0; write < WRITES; write += 1) {
      await new Promise((resolve) => setTimeout(resolve, REST_MS))
      const started = performance.now()
      writeSync(file, page)
      fdatasyncSync(file)
      times.push(performance.now() - started)
    }
  } finally {
    closeSync(file)
    rmSync(folder, { recursive: true })
  }
  return median(times)
}
