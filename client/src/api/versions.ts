import { planPictureSchema } from '@samenspoor/shared/model/history/plan-picture'
import { type Version, versionSchema } from '@samenspoor/shared/model/history/version'
import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { isNotThere } from './programmes.ts'
import { request, withJson } from './request.ts'

const pathOf = (programme: string, rest = '') => `/api/v1/programmes/${encodeURIComponent(programme)}/versions${rest}`

/** GET /api/v1/programmes/{id}/versions: the named versions, the last one first. */
export const versionsQuery = (programme: string) =>
  queryOptions({
    queryKey: ['programmes', programme, 'versions'],
    queryFn: () => request(z.array(versionSchema), pathOf(programme)),
  })

/** GET /api/v1/programmes/{id}/versions/{version}/plan: the plan as the version holds it. That never changes. */
export const versionPlanQuery = (programme: string, version: string) =>
  queryOptions({
    queryKey: ['programmes', programme, 'version-plan', version],
    queryFn: () => request(planPictureSchema, pathOf(programme, `/${version}/plan`)),
    staleTime: Number.POSITIVE_INFINITY,
    retry: (failures, error) => !isNotThere(error) && failures < 2,
  })

export const saveVersion = (programme: string, title: string): Promise<Version> =>
  request(versionSchema, pathOf(programme), withJson('POST', { title }))

export const renameVersion = (programme: string, version: string, title: string): Promise<Version> =>
  request(versionSchema, pathOf(programme, `/${version}`), withJson('PUT', { title }))

export const removeVersion = (programme: string, version: string): Promise<unknown> =>
  request(z.unknown(), pathOf(programme, `/${version}`), withJson('DELETE'))
