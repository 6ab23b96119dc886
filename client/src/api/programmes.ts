import { programmeSchema } from '@samenspoor/shared/model/programme'
import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { RequestError, request } from './request.ts'

/** The programmes of one person. */
export const programmesSchema = z.array(z.object({ id: z.string(), title: z.string() }))

export const PROGRAMMES_PATH = '/api/v1/programmes'
export const programmePath = (id: string): string => `${PROGRAMMES_PATH}/${encodeURIComponent(id)}`

/** GET /api/v1/programmes: the programmes I take part in. */
export const programmesQuery = queryOptions({
  queryKey: ['programmes'],
  queryFn: () => request(programmesSchema, PROGRAMMES_PATH),
  staleTime: 60_000,
  networkMode: 'always',
})

/** GET /api/v1/programmes/{id}: its tracks and people. Status 404 when it is not there, or not for me. */
export const programmeQuery = (id: string) =>
  queryOptions({
    queryKey: ['programmes', id],
    queryFn: () => request(programmeSchema, programmePath(id)),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    retry: (failures, error) => !isNotThere(error) && failures < 3,
  })

export const isNotThere = (error: Error): boolean => error instanceof RequestError && error.status === 404
