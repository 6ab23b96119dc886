import { resolve } from 'node:path'
import process from 'node:process'
import { readConfig } from '../config.ts'
import { nl } from '../nl.ts'
import { openBackup } from '../storage/backup/backup.ts'
import type { KeptStorage } from '../storage/kept-storage.ts'
import { openStorage, placeOf } from '../storage/storage-place.ts'
import { storageProblem } from '../storage-problem.ts'
import { checkStorage } from '../sync/verify/check-storage.ts'
import { fail, say } from './answer.ts'

/** A server that is writing just now may take a moment. */
const BUSY_MS = 10_000

/** `verify [backup]`: reads everything that is stored, or a backup; exit code 1 when anything is damaged. */
export async function verifyCommand(args: readonly string[]): Promise<number> {
  if (args.length > 1) return fail(nl.cli.usage)
  const [file] = args
  const result = readConfig(process.env)
  if (!result.ok) return fail(...result.problems)
  const place = file === undefined ? result.config : placeOf(resolve(file))
  try {
    const storage = file === undefined ? await openStorage(place, BUSY_MS) : openBackup(resolve(file))
    try {
      return (await sayCheck(storage)) ? 0 : fail(nl.cli.damaged)
    } finally {
      await storage.close()
    }
  } catch (error) {
    return fail(storageProblem(error, place))
  }
}

/** Says the hash of every document on stdout and what is wrong on stderr. Whether all is well. */
export async function sayCheck(storage: KeptStorage): Promise<boolean> {
  const { documents, auditEnd, problems } = await checkStorage(storage)
  const all = [...problems]
  for (const [name, { hash, problems: own }] of documents) {
    if (hash !== null) say(`${hash}  ${name}`)
    all.push(...own)
  }
  if (auditEnd !== null) say(`${auditEnd.hash}  audit ${auditEnd.number}`)
  for (const problem of all) fail(nl.cli.damage(problem))
  return all.length === 0
}
