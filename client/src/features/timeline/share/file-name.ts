import type { PlainDate } from '@samenspoor/shared/dates/plain-date'
import { folded } from '../../../parts/search-text.ts'

const MAX_LENGTH = 60

/** "tijdlijn-omklappen-sociaal-domein-2026-11-22": without anything that a disk or a mail program refuses. */
export function fileName(programme: string, date: PlainDate): string {
  const name = folded(programme)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '')
  return ['tijdlijn', name, date].filter(Boolean).join('-')
}
