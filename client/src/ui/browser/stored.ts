import type * as z from 'zod/mini'

type Area = 'localStorage' | 'sessionStorage'

/** What the browser keeps as JSON under `key`. Null when it keeps nothing, something strange, or may not tell. */
export function readStored<T>(area: Area, key: string, schema: z.ZodMiniType<T>): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(globalThis[area].getItem(key) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    // Storage can be forbidden, or hold what is no JSON: whoever asks goes on as with a browser that knows nothing.
    return null
  }
}

/** Keeps `value` as JSON. False when this browser does not let us. */
export function store(area: Area, key: string, value: unknown): boolean {
  try {
    globalThis[area].setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}
