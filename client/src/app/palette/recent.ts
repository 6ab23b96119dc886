import * as z from 'zod/mini'
import { readStored, store } from '../../ui/browser/stored.ts'

const MOST = 6
const recentSchema = z.array(z.string())

/** What I chose last in this programme, the newest first. Only ids: the browser keeps no titles. */
export function readRecent(programme: string, me: string): readonly string[] {
  return (readStored('localStorage', keyOf(programme, me), recentSchema) ?? []).slice(0, MOST)
}

export function keepRecent(programme: string, me: string, id: string): void {
  const next = [id, ...readRecent(programme, me).filter((other) => other !== id)].slice(0, MOST)
  store('localStorage', keyOf(programme, me), next)
}

const keyOf = (programme: string, me: string): string => `samenspoor-recent-${programme}-${me}`
