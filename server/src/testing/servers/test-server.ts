import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { onTestFinished } from 'vitest'
import { createLogger } from '../../logging/logger.ts'
import { type RunningServer, type ServerOptions, startServer } from '../../server.ts'
import { EmbeddedStorage } from '../../storage/embedded/embedded-storage.ts'
import type { Storage } from '../../storage/storage.ts'

/** People of the demo by what they may do. */
export const PEOPLE = {
  wmo: 'wmo@demo.samenspoor.example',
  jeugd: 'jeugd@demo.samenspoor.example',
  projectleider: 'projectleider@demo.samenspoor.example',
  lezer: 'manager@demo.samenspoor.example',
} as const

export interface TestServer extends RunningServer {
  readonly storage: Storage
  readonly dataFolder: string
  /** What the server logged, a line each. */
  readonly lines: readonly string[]
  token(person: string): Promise<string>
}

export type TestServerOptions = Partial<Pick<ServerOptions, 'times' | 'clientFolder' | 'now' | 'hints'>> & {
  /** Puts something between the server and its storage. */
  readonly wrap?: (storage: Storage) => Storage
  readonly demo?: boolean
  readonly metricsToken?: string
  /** Run on another server's data. */
  readonly dataFolder?: string
}

/** A server in this process with storage on disk, which ends with the test. */
export async function startTestServer({ wrap, demo = true, ...rest }: TestServerOptions = {}): Promise<TestServer> {
  const dataFolder = rest.dataFolder ?? (await temporaryFolder())
  const { logger, lines } = recordingLogger()
  const embedded = EmbeddedStorage.open(dataFolder, 20)
  const storage = wrap?.(embedded) ?? embedded
  const config = {
    port: 0,
    host: '127.0.0.1',
    dataFolder,
    databaseUrl: null,
    redisUrl: null,
    demo,
    historyDays: 730,
    metricsToken: rest.metricsToken ?? null,
    logLevel: 'info',
  } as const
  const running = await startServer({ ...rest, config, storage, logger })
  let stopped: ReturnType<RunningServer['stop']> | undefined
  const stop = (): ReturnType<RunningServer['stop']> => {
    stopped ??= running.stop().finally(() => embedded.close())
    return stopped
  }
  onTestFinished(async () => {
    await stop()
  })
  const token = (person: string): Promise<string> => running.signIns.begin(person, 'token')
  return { ...running, stop, storage, dataFolder, lines, token }
}

/** An empty folder that goes with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'samenspoor-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export function recordingLogger(): { logger: Logger; lines: string[] } {
  const lines: string[] = []
  return { logger: createLogger('debug', { write: (line: string) => void lines.push(line) }), lines }
}
