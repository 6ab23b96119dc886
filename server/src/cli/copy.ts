import { parseArgs } from 'node:util'
import { nl } from '../nl.ts'
import { carryOver } from '../storage/backup/carry-over.ts'
import { lockStorage, nameOf, openStorage, placeOf, type StoragePlace } from '../storage/storage-place.ts'
import { storageProblem } from '../storage-problem.ts'
import { fail, say } from './answer.ts'
import { auditCommand } from './audit-command.ts'

/** `copy --from <place> --to <place>`: all of one engine into an empty other, compared afterwards. No server may run on either. */
export async function copyCommand(args: readonly string[]): Promise<number> {
  const places = read(args)
  if (places === null) return fail(nl.cli.copyNeedsPlaces)
  const [from, to] = places
  const done: (() => Promise<void>)[] = []
  let place = from
  try {
    const open = async (next: StoragePlace): ReturnType<typeof openStorage> => {
      place = next
      const lock = await lockStorage(next, 'alone')
      done.push(() => lock.release())
      const storage = await openStorage(next)
      done.push(() => storage.close())
      return storage
    }
    const source = await open(from)
    const target = await open(to)
    const documents = await carryOver(source, target)
    await auditCommand(target, 'copy', nameOf(from))
    say(nl.cli.copied(documents, nameOf(from), nameOf(to)))
    return 0
  } catch (error) {
    return fail(storageProblem(error, place))
  } finally {
    for (const end of done.toReversed()) await end()
  }
}

function read(args: readonly string[]): readonly [StoragePlace, StoragePlace] | null {
  try {
    const options = { from: { type: 'string' }, to: { type: 'string' } } as const
    const { from, to } = parseArgs({ args: [...args], options }).values
    return from && to ? [placeOf(from), placeOf(to)] : null
  } catch {
    // Options that do not exist: the caller says what does.
    return null
  }
}
