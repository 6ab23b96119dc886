import { createMiddleware } from 'hono/factory'
import { newCorrelation, withCorrelation } from '../logging/correlation.ts'

/** Gives every request an id, which its answer and all that is logged for it carry. */
export const correlate = createMiddleware((c, next) => {
  const id = newCorrelation()
  c.header('Correlation-Id', id)
  return withCorrelation(id, next)
})
