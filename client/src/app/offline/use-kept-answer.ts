import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type * as z from 'zod/mini'
import { isAway } from '../../api/request.ts'
import { doesWorkWait } from '../../sync/kept/kept-mark.ts'

/** A server that says nothing for so long is not waited for when there is something to show. */
const PATIENCE_MS = 4_000

/**
 * The answer to a query or, while the server is away, what it answered the last time. Undefined while that is looked up,
 * and null when there is nothing.
 */
export function useKeptAnswer<T>(
  query: UseQueryResult<T>,
  path: string,
  schema: z.ZodMiniType<T>,
): T | null | undefined {
  const isSlow = useIsSlow(query.data === undefined)
  // Who was signed out while work waits, sees that work again after signing in.
  const isMissing = isSlow || isAway(query.failureReason) || (query.isError && doesWorkWait())
  const kept = useQuery({
    queryKey: ['kept', path],
    queryFn: async () => {
      const { keptAnswer } = await import('../../sync/kept/kept-answers.ts')
      const read = schema.safeParse(await keptAnswer(path))
      return read.success ? read.data : null
    },
    enabled: query.data === undefined && isMissing,
    networkMode: 'always',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (query.data !== undefined) return query.data
  if (!isMissing) return query.isError ? null : undefined
  if (kept.data !== undefined && kept.data !== null) return kept.data
  return query.isPending || kept.isPending ? undefined : null
}

function useIsSlow(isWaiting: boolean): boolean {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [isWaiting])
  return isWaiting && isSlow
}
