import type { ParsedDocumentName } from '@samenspoor/shared/model/document-name'
import type { Person } from '@samenspoor/shared/model/person'
import { PRESENCE_MAX_BYTES, presenceSchema } from '@samenspoor/shared/protocol/presence'

/**
 * What a client says about where it is, made fit to pass on; null when it is no such thing.
 *
 * `user` is always the server's: nobody can speak under another's name or put a colour of their own in a colleague's
 * style. Fields that our own clients read and that do not fit the schema are left out; fields that only a stranger's
 * client knows stay, within the size.
 */
export function presenceState(json: string, kind: ParsedDocumentName['kind'], person: Person): string | null {
  if (Buffer.byteLength(json) > PRESENCE_MAX_BYTES) return null
  let state: unknown
  try {
    state = JSON.parse(json)
  } catch {
    return null
  }
  if (typeof state !== 'object' || state === null || Array.isArray(state)) return null
  const { user: _claimed, ...fields } = state as Record<string, unknown>
  const clean = kind === 'programme' ? withoutMisfits(fields) : withCaretOnly(fields)
  return JSON.stringify({ ...clean, user: stamp(kind, person) })
}

/** The caret in a plan text shows a name and a colour; the board looks both up by id. */
function stamp(kind: ParsedDocumentName['kind'], { id, name, colour }: Person): object {
  return kind === 'programme' ? { id } : { id, name, color: `var(--p${colour})` }
}

function withoutMisfits(fields: Record<string, unknown>): Record<string, unknown> {
  const parsed = presenceSchema.safeParse(fields)
  if (parsed.success) return fields
  const misfits = new Set(parsed.error.issues.map(({ path }) => path[0]))
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !misfits.has(name)))
}

/** `cursor` is what the text editor turns into a place in the text; it expects two ends, or nothing. */
function withCaretOnly(fields: Record<string, unknown>): Record<string, unknown> {
  const { cursor, ...rest } = fields
  if (cursor === undefined || cursor === null) return { ...rest, ...(cursor === null ? { cursor } : {}) }
  const isCaret =
    typeof cursor === 'object' && isObject(Reflect.get(cursor, 'anchor')) && isObject(Reflect.get(cursor, 'head'))
  return isCaret ? fields : rest
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)
