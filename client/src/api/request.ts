import * as z from 'zod/mini'

/** RFC 9457, as the server sends its errors. */
const problemSchema = z.object({ status: z.number(), title: z.string(), detail: z.optional(z.string()) })

/** An answer of the server that is no success. `status` 0 means that there was no answer at all. */
export class RequestError extends Error {
  readonly code = 'request-failed'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.name = 'RequestError'
    this.status = status
  }
}

/** Whether an error means that the server is away, and not that it refused. */
export const isAway = (error: Error | null): boolean =>
  error instanceof RequestError && (error.status === 0 || error.status >= 500)

/** Asks the server and reads the answer with a schema. Throws RequestError. */
export async function request<T>(schema: z.ZodMiniType<T>, path: string, init?: RequestInit): Promise<T> {
  let response: Response
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init })
  } catch {
    throw new RequestError(0, 'no answer')
  }
  const body: unknown = response.status === 204 ? null : await response.json().catch(() => null)
  if (!response.ok) {
    const problem = problemSchema.safeParse(body)
    throw new RequestError(
      response.status,
      problem.success ? (problem.data.detail ?? problem.data.title) : response.statusText,
    )
  }
  return schema.parse(body)
}

/** Sends a JSON body. */
export const withJson = (method: 'POST' | 'PUT' | 'DELETE', body?: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
})
