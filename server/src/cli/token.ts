import process from 'node:process'
import { parseArgs } from 'node:util'
import { SignIns } from '../auth/sign-ins.ts'
import { readConfig } from '../config.ts'
import { ensureDemo } from '../demo-data.ts'
import { nl } from '../nl.ts'
import { openStorage } from '../storage/storage-place.ts'
import { storageProblem } from '../storage-problem.ts'
import { fail } from './answer.ts'

/** A server that is writing just now may take a moment. */
const BUSY_MS = 5_000

/** `token --user <email>`: prints an access token. Works beside a running server, and before the first one. */
export async function tokenCommand(args: readonly string[]): Promise<number> {
  const email = userFrom(args)
  if (email === null) return fail(nl.cli.tokenNeedsUser)
  const result = readConfig(process.env)
  if (!result.ok) return fail(...result.problems)
  try {
    const storage = await openStorage(result.config, BUSY_MS)
    try {
      if (result.config.demo) await ensureDemo(storage)
      const people = (await storage.registry.programmes()).flatMap((programme) => programme.people)
      const person = people.find(({ id }) => id === email)
      if (person === undefined) {
        const known = people.length === 0 ? [] : [nl.cli.knownPeople(people.map(({ id }) => id))]
        return fail(nl.cli.unknownPerson(email), ...known)
      }
      process.stdout.write(`${await new SignIns(storage.credentials).begin(person.id, 'token')}\n`)
      return 0
    } finally {
      await storage.close()
    }
  } catch (error) {
    return fail(storageProblem(error, result.config))
  }
}

function userFrom(args: readonly string[]): string | null {
  try {
    const { values } = parseArgs({ args: [...args], options: { user: { type: 'string' } } })
    return values.user?.trim().toLowerCase() || null
  } catch {
    // Options that do not exist: the caller says what does.
    return null
  }
}
