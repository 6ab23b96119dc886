// First of all: schemas that are made after it are compiled when they first read something, about five times as fast.
import 'zod/compile'

import { flushCompileCache } from 'node:module'
import process from 'node:process'
import { DEMO_SIGN_IN_PATH } from './auth/demo-sign-in.ts'
import { type Config, readConfig } from './config.ts'
import { refuseToStart, writeLine } from './console.ts'
import { hintsFor } from './hints/open-hints.ts'
import { createLogger } from './logging/logger.ts'
import { nl } from './nl.ts'
import { type RunningServer, startServer } from './server.ts'
import { isDamaged } from './storage/embedded/database.ts'
import { StorageError } from './storage/storage-error.ts'
import { lockStorage, nameOf, openStorage, setDamageAside } from './storage/storage-place.ts'
import { storageProblem } from './storage-problem.ts'
import { within } from './within.ts'

const CLOSE_DEADLINE_MS = 300
const STOP_DEADLINE_MS = 4_000

const result = readConfig(process.env)
if (!result.ok) refuseToStart(result.problems)
const { config } = result
const logger = createLogger(config.logLevel)

try {
  const lock = await lockStorage(config, 'server')
  const setAside = setDamageAside(config)
  if (setAside !== null) {
    logger.error({ file: setAside }, 'the end of the write-ahead log is damaged: some of what was saved last is gone')
    writeLine(nl.start.setAside(setAside))
  }
  const storage = await openStorage(config)
  const hints = await hintsFor(config, storage, logger)
  const server = await startServer({ config, storage, logger, hints })
  // Before anybody hears that it listens: who knows that may also stop it.
  stopOnSignal(server, async () => {
    await storage.close()
    await lock.release()
  })
  logger.info({ node: process.version, storage: config.databaseUrl === null ? 'folder' : 'database' }, 'started')
  await greet(server)
  // For the next start, also when this process is killed.
  flushCompileCache()
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
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (isStopping) return
    isStopping = true
    logger.info({ signal }, 'stopping')
    writeLine(nl.start.stopping)
    // Whatever hangs: nobody was told that something is saved which is not, so ending loses nothing of that.
    setTimeout(() => end(false), STOP_DEADLINE_MS)
    const { isAllSaved } = await server.stop()
    // A database that does not answer must not keep the process: all that was taken in has been dealt with.
    await within(CLOSE_DEADLINE_MS, close())
    end(isAllSaved)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal))
}

function end(isAllSaved: boolean): never {
  if (!isAllSaved) writeLine(nl.start.unsaved)
  logger.info({ isAllSaved }, 'stopped')
  process.exit(0)
}

function explain(error: unknown, { host, port, ...place }: Config): string {
  if (error instanceof StorageError) return storageProblem(error, place)
  if (isDamaged(error)) return nl.storage.folder.corrupt(nameOf(place))
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  if (code === 'EADDRINUSE') return nl.start.portInUse(port)
  logger.error({ err: error }, 'start failed')
  return nl.start.cannotListen(host, port, code)
}
