import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { readConfig } from '../config.ts'
import { nl } from '../nl.ts'
import { openBackup, writeBackup } from '../storage/backup/backup.ts'
import { openStorage, placeOf, type StoragePlace } from '../storage/storage-place.ts'
import { storageProblem } from '../storage-problem.ts'
import { fail, say } from './answer.ts'
import { auditCommand } from './audit-command.ts'
import { sayCheck } from './verify.ts'

/** A server that is writing just now may take a moment. */
const BUSY_MS = 10_000

/** `backup <file or folder>`: everything in one new file, and that file checked. The server may run. */
export async function backupCommand(args: readonly string[]): Promise<number> {
  const [target] = args
  if (target === undefined || args.length > 1) return fail(nl.cli.backupNeedsFile)
  const result = readConfig(process.env)
  if (!result.ok) return fail(...result.problems)
  const file = fileFor(target)
  let place: StoragePlace = result.config
  try {
    const storage = await openStorage(place, BUSY_MS)
    try {
      await auditCommand(storage, 'backup', file)
      place = placeOf(file)
      await writeBackup(storage, file)
    } finally {
      await storage.close()
    }
  } catch (error) {
    return fail(storageProblem(error, place))
  }
  const backup = openBackup(file)
  try {
    const isWell = await sayCheck(backup)
    say(nl.cli.backedUp(file))
    return isWell ? 0 : fail(nl.cli.backupDamaged)
  } finally {
    await backup.close()
  }
}

/** In a folder, a file that is named after this moment. */
function fileFor(target: string): string {
  const isFolder = statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false
  const moment = new Date().toISOString().replace(/\..*/, '').replaceAll(':', '')
  return resolve(isFolder ? join(target, `samenspoor-${moment}.db`) : target)
}
