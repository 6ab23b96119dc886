import { historyPageSchema, type RecordedChange } from '@samenspoor/shared/model/history/recorded-change'
import type { HomeDocument } from '@samenspoor/shared/model/plan'
import { queryOptions } from '@tanstack/react-query'
import { request } from './request.ts'

const PAGE = 200
/** Of each document: who was away for months reads the versions instead. */
const MOST_PAGES = 3

export interface PastNews {
  /** The last first, of each document. */
  readonly changes: readonly RecordedChange[]
  /** More was changed than this. */
  readonly isCut: boolean
}

/** GET /api/v1/programmes/{id}/history of every document: what was changed since a moment (ISO instant). Asked once. */
export const newsQuery = (programme: string, homes: readonly HomeDocument[], since: string) =>
  queryOptions({
    queryKey: ['programmes', programme, 'news', since, homes],
    queryFn: async (): Promise<PastNews> => {
      const parts: PastNews[] = []
      for (const home of homes) parts.push(await changesOf(programme, home, since))
      return { changes: parts.flatMap(({ changes }) => changes), isCut: parts.some(({ isCut }) => isCut) }
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: 2,
  })

async function changesOf(programme: string, home: HomeDocument, since: string): Promise<PastNews> {
  const changes: RecordedChange[] = []
  let before: number | null = null
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const asked = new URLSearchParams({ document: home, limit: String(PAGE) })
    if (before !== null) asked.set('before', String(before))
    const path = `/api/v1/programmes/${encodeURIComponent(programme)}/history?${asked}`
    const { changes: some, next }: { changes: RecordedChange[]; next: number | null } = await request(
      historyPageSchema,
      path,
    )
    const recent = some.filter(({ at }) => at > since)
    changes.push(...recent)
    if (next === null || recent.length < some.length) return { changes, isCut: false }
    before = next
  }
  return { changes, isCut: true }
}
