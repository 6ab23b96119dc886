import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { correlation } from '../logging/correlation.ts'
import { nl } from '../nl.ts'

/** RFC 9457. `detail` is for people, in Dutch; `correlation` finds the request in the log of the server. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  correlation: z.string().optional(),
})

/** An answer that says what is wrong, and nothing about how the server is made. `more`: members of this problem alone. */
export function problem(
  c: Context,
  status: ContentfulStatusCode,
  title: string,
  detail?: string,
  more: Readonly<Record<string, unknown>> = {},
): Response {
  const id = correlation()
  const body: z.infer<typeof problemSchema> = {
    ...{ type: 'about:blank', title, status },
    ...(detail ? { detail } : {}),
    ...(id === undefined ? {} : { correlation: id }),
  }
  return c.body(JSON.stringify({ ...body, ...more }), status, {
    'content-type': 'application/problem+json; charset=utf-8',
  })
}

export const unauthenticated = (c: Context): Response => {
  c.header('www-authenticate', 'Bearer realm="samenspoor"')
  return problem(c, 401, nl.problem.unauthenticated, nl.problem.unauthenticatedDetail)
}

export const notFound = (c: Context, detail: string = nl.problem.unknownAddress): Response =>
  problem(c, 404, nl.problem.notFound, detail)

/** For zod-validator: the fields that do not fit, without what was sent. */
export function refuseInvalid(
  result:
    | { success: true }
    | { success: false; error: { issues: readonly { path: PropertyKey[]; message: string }[] } },
  c: Context,
): Response | undefined {
  if (result.success) return undefined
  const detail = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  return problem(c, 400, nl.problem.badRequest, detail)
}
