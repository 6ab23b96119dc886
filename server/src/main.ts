import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { DEMO_SIGN_IN_PATH } from './auth/demo-sign-in.ts'
import { type Config, readConfig } from './config.ts'
import { refuseToStart, writeLine } from './console.ts'
import { createLogger } from './logger.ts'
import { nl } from './nl.ts'
import { type RunningServer, startServer } from './server.ts'
import { isDamaged } from './storage/embedded/database.ts'
import { StorageError } from './storage/storage-error.ts'
import { lockStorage, nameOf, openStorage } from './storage/storage-place.ts'
import { storageProblem } from './storage-problem.ts'

const CLOSE_DEADLINE_MS = 500

const result = readConfig(process.env)
if (!result.ok) refuseToStart(result.problems)
const { config } = result
const logger = createLogger(config.logLevel)

try {
  const lock = await lockStorage(config, 'server')
  const storage = await openStorage(config)
  const server = await startServer({ config, storage, logger })
  // Before anybody hears that it listens: who knows that may also stop it.
  stopOnSignal(server, async () => {
    await storage.close()
    await lock.release()
  })
  await greet(server)
} catch (error) {
  refuseToStart([explain(error, config)])
}

// Everything that strangers can cause is handled where it happens. What still ends up here is a mistake of ours: all that
// anybody was told is on disk, so going on loses nothing, and stopping would take the board from everybody.
process.on('uncaughtException', (error) => logger.fatal({ err: error }, 'uncaught exception'))
process.on('unhandledRejection', (error) => logger.fatal({ err: error }, 'unhandled rejection'))

async function greet({ url, demo }: RunningServer): Promise<void> {
  writeLine(nl.start.listening(url))
  if (demo === null) return
  writeLine(nl.start.demoPeople)
  for (const { id, title } of await demo.people()) {
    writeLine(nl.start.person(id, title, `${url}${DEMO_SIGN_IN_PATH}/${demo.proofOf(id)}`))
  }
}

function stopOnSignal(server: RunningServer, close: () => Promise<void>): void {
  let isStopping = false
  const stop = async (): Promise<void> => {
    if (isStopping) return
    isStopping = true
    writeLine(nl.start.stopping)
    const { isAllSaved } = await server.stop()
    if (!isAllSaved) writeLine(nl.start.unsaved)
    // A database that does not answer must not keep the process: all that was taken in has been dealt with.
    await Promise.race([close(), setTimeout(CLOSE_DEADLINE_MS)])
    process.exit(isAllSaved ? 0 : 1)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
}

function explain(error: unknown, { host, port, ...place }: Config): string {
  if (error instanceof StorageError) return storageProblem(error, place)
  if (isDamaged(error)) return nl.storage.folder.corrupt(nameOf(place))
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  if (code === 'EADDRINUSE') return nl.start.portInUse(port)
  logger.error({ err: error }, 'start failed')
  return nl.start.cannotListen(host, port, code)
}
