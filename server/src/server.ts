import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { serve, type WebSocketServerLike } from '@hono/node-server'
import type { Logger } from 'pino'
import { AuditTrail } from './audit-trail.ts'
import { DemoSignIn } from './auth/demo-sign-in.ts'
import { SignIns } from './auth/sign-ins.ts'
import type { Config } from './config.ts'
import { ensureDemo } from './demo-data.ts'
import type { OpenHints } from './hints/hints.ts'
import { createApp } from './http/app.ts'
import { FRONT_DOOR, watchFrontDoor } from './http/front-door.ts'
import { StaticFiles } from './http/static-files.ts'
import { EventLoopDelay } from './metrics/event-loop-delay.ts'
import type { Storage } from './storage/storage.ts'
import { createSocketServer } from './sync/sockets/socket-server.ts'
import { SyncServer, type SyncTimes } from './sync/sync-server.ts'
import { within } from './within.ts'

const CLIENT_FOLDER = fileURLToPath(new URL('../../client/dist', import.meta.url))

export interface RunningServer {
  readonly url: string
  readonly demo: DemoSignIn | null
  readonly sync: SyncServer
  readonly signIns: SignIns
  /** Ends listening and every connection, after saving what came in. Leaves the storage open. */
  stop(): Promise<{ readonly isAllSaved: boolean }>
}

export interface ServerOptions {
  readonly config: Config
  readonly storage: Storage
  readonly logger: Logger
  readonly times?: Partial<SyncTimes>
  /** How servers on the same storage talk; left out when there is only this one. */
  readonly hints?: OpenHints | null
  readonly clientFolder?: string
  readonly now?: () => number
}

/** How long stopping waits for the disk, and then for the clients and the audit trail: together below four seconds. */
const SAVE_DEADLINE_MS = 2_000
const GOODBYE_DEADLINE_MS = 1_600
const DAY_MS = 86_400_000

/** Puts the parts together and listens. Rejects with the system's error when the address cannot be had. */
export async function startServer({
  config,
  storage,
  logger,
  hints = null,
  times,
  clientFolder,
  now,
}: ServerOptions): Promise<RunningServer> {
  if (config.demo) await ensureDemo(storage)
  const demo = config.demo ? new DemoSignIn(storage) : null
  const signIns = new SignIns(storage.credentials, now)
  const audit = new AuditTrail(storage.audit, logger)
  const reporting = { logger, audit, openHints: hints }
  const sync = new SyncServer(storage, signIns, reporting, { historyMs: config.historyDays * DAY_MS, ...times })
  const eventLoop = new EventLoopDelay()
  const today = (): Date => new Date(now?.() ?? Date.now())
  const app = createApp(
    { storage, signIns, sync, logger, audit, demo, eventLoop, metricsToken: config.metricsToken, now: today },
    new StaticFiles(clientFolder ?? CLIENT_FOLDER),
  )
  const sockets = createSocketServer()
  const server = await listen(config, (options) =>
    // The library types its socket server looser than ws types its own.
    serve({ fetch: app.fetch, websocket: { server: sockets as unknown as WebSocketServerLike }, ...options }),
  )
  watchFrontDoor(server, sockets)
  return {
    url: urlOf(config.host, server),
    demo,
    sync,
    signIns,
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      const result = await sync.stop(SAVE_DEADLINE_MS)
      server.closeAllConnections()
      await within(GOODBYE_DEADLINE_MS, Promise.all([closed, ...(result.isAllSaved ? [audit.settled()] : [])]))
      eventLoop.stop()
      return result
    },
  }
}

async function listen(
  { host, port }: Config,
  start: (options: { hostname: string; port: number; serverOptions: object }) => ReturnType<typeof serve>,
): Promise<Server> {
  const serverOptions = {
    headersTimeout: FRONT_DOOR.headMs,
    requestTimeout: FRONT_DOOR.requestMs,
    connectionsCheckingInterval: FRONT_DOOR.checkMs,
  }
  const server = start({ hostname: host, port, serverOptions }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', reject)
  })
  return server
}

function urlOf(host: string, server: Server): string {
  const { port } = server.address() as AddressInfo
  return `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}`
}
