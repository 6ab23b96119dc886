import type { HttpBindings } from '@hono/node-server'
import type { Logger } from 'pino'
import type { AuditTrail } from '../audit-trail.ts'
import type { DemoSignIn } from '../auth/demo-sign-in.ts'
import type { Identity, SignIns } from '../auth/sign-ins.ts'
import type { EventLoopDelay } from '../metrics/event-loop-delay.ts'
import type { Storage } from '../storage/storage.ts'
import type { SyncServer } from '../sync/sync-server.ts'

/** What the routes work with. */
export interface Services {
  readonly storage: Storage
  readonly signIns: SignIns
  readonly sync: SyncServer
  readonly logger: Logger
  readonly audit: AuditTrail
  /** Null when the demo is off. */
  readonly demo: DemoSignIn | null
  readonly eventLoop: EventLoopDelay
  /** What whoever asks for the metrics has to bring; null: only this machine itself may ask. */
  readonly metricsToken: string | null
  readonly now: () => Date
}

/**
 * The Hono environment of every route: `identity` is there behind {@link requireIdentity}, `isUpgraded` once the answer is
 * a websocket.
 */
export interface AppEnvironment {
  Bindings: HttpBindings
  Variables: { services: Services; identity: Identity; isUpgraded?: boolean }
}
