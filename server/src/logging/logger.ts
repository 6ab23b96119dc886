import { type DestinationStream, destination, type Logger, pino } from 'pino'
import { correlation } from './correlation.ts'
import { describeError } from './describe-error.ts'

/**
 * JSON lines on stderr; stdout is for people. Written at once, so that the last line before a crash is there too. Every
 * line has the shape that docs/operations.md describes: who, what, on what, from where, when, how it ended, and the id of
 * the request. No secrets, and nothing of what stands in a plan.
 */
export function createLogger(level: string, to: DestinationStream = destination({ dest: 2, sync: true })): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const id = correlation()
        return id === undefined ? {} : { correlation: id }
      },
      serializers: { err: (error: unknown) => describeError(error) },
    },
    to,
  )
}
