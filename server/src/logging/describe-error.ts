/** An error as it stands in the log. */
export interface LoggedError {
  readonly type: string
  readonly message: string
  readonly code?: string
  /** Where in our code; without the message. */
  readonly stack?: string
  readonly cause?: LoggedError
}

const LONGEST_MESSAGE = 500
const CAUSES = 3

/**
 * What may be told of an error. Other fields that libraries hang on it are left out: a database puts the row there that
 * it refused, and so what people wrote.
 */
export function describeError(error: unknown, causes = CAUSES): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: cut(String(error)) }
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at '))
  return {
    type: error.name,
    message: cut(error.message),
    ...('code' in error && error.code !== undefined ? { code: String(error.code) } : {}),
    ...(frames === undefined || frames.length === 0 ? {} : { stack: frames.map((line) => line.trim()).join('\n') }),
    ...(error.cause === undefined || causes === 0 ? {} : { cause: describeError(error.cause, causes - 1) }),
  }
}

function cut(text: string): string {
  return text.length <= LONGEST_MESSAGE ? text : `${text.slice(0, LONGEST_MESSAGE)}…`
}
