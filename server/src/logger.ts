import { destination, type Logger, pino } from 'pino'

/** JSON lines on stderr; stdout is for people. Written at once, so that the last line before a crash is there too. */
export function createLogger(level: string): Logger {
  return pino(
    { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` },
    destination({ dest: 2, sync: true }),
  )
}

/** Who did what to which thing, from where, and how it ended. */
export interface AuditEvent {
  readonly action: 'sign-in' | 'sign-out' | 'open-document' | 'write-document'
  /** The person's id; null when nobody is known. */
  readonly actor: string | null
  readonly object: string
  readonly result: 'ok' | 'refused'
  readonly origin: string
  readonly reason?: string
}

/** Writes one line of the audit trail. Values are JSON strings, so that a line break in one makes no second line. */
export function audit(logger: Logger, event: AuditEvent): void {
  const line = { audit: true, ...event }
  if (event.result === 'refused') logger.warn(line, `${event.action} refused`)
  else logger.info(line, event.action)
}
