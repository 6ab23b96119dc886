import * as z from 'zod/mini'
import { readStored, store } from '../../ui/browser/stored.ts'

const holdsWords = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).every((word) => typeof word === 'string')

const lookSchema = z.object({
  /** ISO instant: what was changed before it I saw. */
  since: z.string().check(z.maxLength(40)),
  /** Items that I opened after that, with when (ISO instant). */
  seen: z._default(z.custom<Readonly<Record<string, string>>>(holdsWords), {}),
})
/** When I last looked at a programme. */
export type LastLook = z.infer<typeof lookSchema>

const keyOf = (person: string, programme: string): string => `samenspoor-looked-${programme}-${person}`

/** Null when this browser does not know. */
export function lastLook(person: string, programme: string): LastLook | null {
  const look = readStored('localStorage', keyOf(person, programme), lookSchema)
  return look !== null && !Number.isNaN(Date.parse(look.since)) ? look : null
}

export function keepLook(person: string, programme: string, look: LastLook): void {
  store('localStorage', keyOf(person, programme), look)
}
