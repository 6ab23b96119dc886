import * as z from 'zod/mini'

const MOST = 6
const recentSchema = z.array(z.string())

/** What I chose last in this programme, the newest first. Only ids: the browser keeps no titles. */
export function readRecent(programme: string, me: string): readonly string[] {
  try {
    const parsed = recentSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(programme, me)) ?? '[]'))
    return parsed.success ? parsed.data.slice(0, MOST) : []
  } catch {
    // Storage can be forbidden or hold something strange; then there is nothing to remember.
    return []
  }
}

export function keepRecent(programme: string, me: string, id: string): void {
  const next = [id, ...readRecent(programme, me).filter((other) => other !== id)].slice(0, MOST)
  try {
    localStorage.setItem(keyOf(programme, me), JSON.stringify(next))
  } catch {
    // See readRecent.
  }
}

const keyOf = (programme: string, me: string): string => `samenspoor-recent-${programme}-${me}`
