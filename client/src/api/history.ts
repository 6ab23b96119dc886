import { planPictureSchema } from '@samenspoor/shared/model/history/plan-picture'
import { historyPageSchema, type RecordedChange } from '@samenspoor/shared/model/history/recorded-change'
import type { ItemId } from '@samenspoor/shared/model/ids'
import type { HomeDocument } from '@samenspoor/shared/model/plan'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { RequestError, request } from './request.ts'

/** GET /api/v1/programmes/{id}/history: what changed of one item, the last change first, page by page. */
export const itemHistoryQuery = (programme: string, home: HomeDocument, item: ItemId) =>
  infiniteQueryOptions({
    queryKey: ['programmes', programme, 'history', home, item],
    queryFn: ({ pageParam }) =>
      request(historyPageSchema, pathOf(programme, 'history', { document: home, item, before: pageParam })),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    retry: retryUnlessMissing,
  })

/** GET /api/v1/programmes/{id}/plan: one document as it was before one of its updates. That never changes. */
export const pastDocumentQuery = (programme: string, home: HomeDocument, before: number) =>
  queryOptions({
    queryKey: ['programmes', programme, 'past', home, before],
    queryFn: () => request(planPictureSchema, pathOf(programme, 'plan', { document: home, before })),
    staleTime: Number.POSITIVE_INFINITY,
    retry: retryUnlessMissing,
  })

/** GET /api/v1/programmes/{id}/plan: the plan as it was at a moment (ISO instant). Status 404 when that is too long ago. */
export const planAtQuery = (programme: string, at: string) =>
  queryOptions({
    queryKey: ['programmes', programme, 'past', at],
    queryFn: () => request(planPictureSchema, pathOf(programme, 'plan', { at })),
    retry: retryUnlessMissing,
  })

function pathOf(programme: string, what: string, query: Readonly<Record<string, string | number | null>>): string {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== null) asked.set(name, String(value))
  return `/api/v1/programmes/${encodeURIComponent(programme)}/${what}?${asked}`
}

function retryUnlessMissing(failures: number, error: Error): boolean {
  return !(error instanceof RequestError && error.status === 404) && failures < 2
}

const MOST_CHANGES = 500

/** What was recorded in a document since a moment (ms), the last change first; of very much, the last part. */
export async function changesSince(
  programme: string,
  home: HomeDocument,
  since: number,
): Promise<readonly RecordedChange[]> {
  const path = pathOf(programme, 'history', { document: home, limit: MOST_CHANGES })
  const { changes } = await request(historyPageSchema, path)
  return changes.filter(({ at }) => Date.parse(at) >= since)
}
