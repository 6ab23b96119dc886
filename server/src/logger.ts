import { destination, type Logger, pino } from 'pino'

/** JSON lines on stderr; stdout is for people. Written at once, so that the last line before a crash is there too. */
export function createLogger(level: string): Logger {
  return pino(
    { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` },
    destination({ dest: 2, sync: true }),
  )
}
