import { z } from 'zod'
import type { LoggedError } from '../logging/describe-error.ts'

const errorSchema: z.ZodType<LoggedError> = z.strictObject({
  type: z.string(),
  message: z.string().max(501),
  code: z.string().exactOptional(),
  stack: z.string().exactOptional(),
  cause: z.lazy(() => errorSchema).exactOptional(),
})

const always = {
  time: z.iso.datetime({ precision: 3 }),
  level: z.enum(['fatal', 'error', 'warn', 'info', 'debug']),
  msg: z.string(),
  correlation: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .exactOptional(),
}

/** A line of the audit trail. */
const auditLineSchema = z.strictObject({
  ...always,
  audit: z.literal(true),
  actor: z.string().nullable(),
  action: z.enum([
    'sign-in',
    'sign-out',
    'open-programme',
    'open-document',
    'write-document',
    'save-version',
    'rename-version',
    'remove-version',
    'request',
  ]),
  object: z.string(),
  result: z.enum(['ok', 'refused']),
  origin: z.string(),
  reason: z.string().exactOptional(),
})

/** A line about the server itself. */
const plainLineSchema = z.strictObject({
  ...always,
  err: errorSchema.exactOptional(),
  document: z.string().exactOptional(),
  method: z.string().exactOptional(),
  path: z.string().exactOptional(),
  waiting: z.number().exactOptional(),
  signal: z.string().exactOptional(),
  isAllSaved: z.boolean().exactOptional(),
  storage: z.enum(['folder', 'database']).exactOptional(),
  node: z.string().exactOptional(),
})

/** Every line of the log (docs/operations.md, Logs). Nothing else may stand in one. */
export const logLineSchema = z.union([auditLineSchema, plainLineSchema])
