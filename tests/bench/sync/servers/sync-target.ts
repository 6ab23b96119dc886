/** Where a server is, and how it wants to be spoken to, apart from y-protocols. */
export interface Reachable {
  readonly port: number
  path(document: string): string
  /** The subprotocol that says who somebody is; `person` counts from 0. */
  subprotocol(person: number): string | undefined
  /** What stands in front of every message about a document. */
  prefix(document: string): Uint8Array
  /** What has to be said first, behind the prefix. */
  greeting: Uint8Array | null
}

/** A server in a process of its own. */
export interface RunningTarget extends Reachable {
  readonly name: string
  readonly pid: number
  /** From starting the process until it listened. */
  readonly startMs: number
  /** Ends it: politely, so that it saves what it keeps, or with SIGKILL. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
  /** Starts it again on what it kept. */
  restart(): Promise<RunningTarget>
  /** Forgets what it kept. */
  dispose(): Promise<void>
}

/** A server that can be started with nothing in it. */
export interface SyncTarget {
  readonly name: string
  /** What it promises when it passes an edit on. */
  readonly promise: string
  /** Whether a document outlives the process. */
  readonly keeps: boolean
  start(): Promise<RunningTarget>
}
