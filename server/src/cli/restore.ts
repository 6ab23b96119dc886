import { resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { nl } from '../nl.ts'
import { openBackup, restoreBackup } from '../storage/backup/backup.ts'
import type { KeptStorage } from '../storage/kept-storage.ts'
import { lockStorage, nameOf, openStorage, placeOf, type StoragePlace } from '../storage/storage-place.ts'
import { storageProblem } from '../storage-problem.ts'
import { fail, say } from './answer.ts'
import { auditCommand } from './audit-command.ts'
import { sayCheck } from './verify.ts'

/** `restore <file> [--accept-damage]`: puts a backup into an empty place, where no server runs. */
export async function restoreCommand(args: readonly string[]): Promise<number> {
  const asked = read(args)
  if (asked === null) return fail(nl.cli.restoreNeedsFile)
  const result = readConfig(process.env)
  if (!result.ok) return fail(...result.problems)
  let backup: KeptStorage
  try {
    backup = openBackup(asked.file)
  } catch (error) {
    return fail(storageProblem(error, placeOf(asked.file)))
  }
  try {
    if (!(await sayCheck(backup)) && !asked.acceptDamage) return fail(nl.cli.restoreDamaged)
    const documents = await restoreInto(result.config, backup, asked.file)
    say(nl.cli.restored(documents, nameOf(result.config)))
    return 0
  } catch (error) {
    return fail(storageProblem(error, result.config))
  } finally {
    await backup.close()
  }
}

async function restoreInto(place: StoragePlace, backup: KeptStorage, file: string): Promise<number> {
  const lock = await lockStorage(place, 'alone')
  try {
    const storage = await openStorage(place)
    try {
      const documents = await restoreBackup(backup, storage)
      await auditCommand(storage, 'restore', file)
      return documents
    } finally {
      await storage.close()
    }
  } finally {
    await lock.release()
  }
}

function read(args: readonly string[]): { file: string; acceptDamage: boolean } | null {
  try {
    const options = { 'accept-damage': { type: 'boolean', default: false } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [file] = positionals
    if (file === undefined || positionals.length > 1) return null
    return { file: resolve(file), acceptDamage: values['accept-damage'] }
  } catch {
    // Options that do not exist: the caller says what does.
    return null
  }
}
