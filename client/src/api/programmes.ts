import { programmeSchema } from '@samenspoor/shared/model/programme'
import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { RequestError, request } from './request.ts'

const summarySchema = z.object({ id: z.string(), title: z.string() })

/** GET /api/v1/programmes: the programmes I take part in. */
export const programmesQuery = queryOptions({
  queryKey: ['programmes'],
  queryFn: () => request(z.array(summarySchema), '/api/v1/programmes'),
  staleTime: 60_000,
})

/** GET /api/v1/programmes/{id}: its tracks and people. Status 404 when it is not there, or not for me. */
export const programmeQuery = (id: string) =>
  queryOptions({
    queryKey: ['programmes', id],
    queryFn: () => request(programmeSchema, `/api/v1/programmes/${encodeURIComponent(id)}`),
    staleTime: Number.POSITIVE_INFINITY,
    retry: (failures, error) => !isNotThere(error) && failures < 3,
  })

export const isNotThere = (error: Error): boolean => error instanceof RequestError && error.status === 404
