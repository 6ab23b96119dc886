import { once } from 'node:events'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { readPeriodLine } from '@samenspoor/shared/dates/period-line'

/** `period`: one line of JSON in, one line of JSON out, for as long as lines come. */
export async function periodCommand(): Promise<number> {
  // Whoever reads along may stop early (`| head`): that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    const isRoomLeft = process.stdout.write(`${JSON.stringify(readPeriodLine(line))}\n`)
    if (!isRoomLeft) await once(process.stdout, 'drain')
  }
  return 0
}
