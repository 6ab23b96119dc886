import * as z from 'zod/mini'

const lookSchema = z.object({
  /** ISO instant: what was changed before it I saw. */
  since: z.string().check(z.maxLength(40)),
  /** Items that I opened after that, with when (ISO instant). */
  seen: z._default(z.record(z.string(), z.string()), {}),
})
/** When I last looked at a programme. */
export type LastLook = z.infer<typeof lookSchema>

const keyOf = (person: string, programme: string): string => `samenspoor-looked-${programme}-${person}`

/** Null when this browser does not know. */
export function lastLook(person: string, programme: string): LastLook | null {
  try {
    const parsed = lookSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(person, programme)) ?? 'null'))
    return parsed.success && !Number.isNaN(Date.parse(parsed.data.since)) ? parsed.data : null
  } catch {
    // Storage can be forbidden or hold something strange; then nothing is known.
    return null
  }
}

export function keepLook(person: string, programme: string, look: LastLook): void {
  try {
    localStorage.setItem(keyOf(person, programme), JSON.stringify(look))
  } catch {
    // See lastLook.
  }
}
