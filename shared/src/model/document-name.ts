import { type ProgrammeId, programmeIdSchema, type TrackId, trackIdSchema } from './ids.ts'
import type { Programme } from './programme.ts'

/** `{programme}:programme`, `{programme}:track:{track}` or `{programme}:plan:{track}`. */
export type DocumentName = string

export type ParsedDocumentName =
  | { readonly kind: 'programme'; readonly programme: ProgrammeId }
  | { readonly kind: 'track' | 'plan'; readonly programme: ProgrammeId; readonly track: TrackId }

export const programmeDocument = (programme: ProgrammeId): DocumentName => `${programme}:programme`
export const trackDocument = (programme: ProgrammeId, track: TrackId): DocumentName => `${programme}:track:${track}`
export const planDocument = (programme: ProgrammeId, track: TrackId): DocumentName => `${programme}:plan:${track}`

/** Reads a document name; null for anything else, however long or strange. */
export function parseDocumentName(name: string): ParsedDocumentName | null {
  if (name.length > 140) return null
  const [programmeText, kind, trackText, ...rest] = name.split(':')
  const programme = programmeIdSchema.safeParse(programmeText)
  if (!programme.success || rest.length > 0) return null
  if (kind === 'programme') return trackText === undefined ? { kind, programme: programme.data } : null
  if (kind !== 'track' && kind !== 'plan') return null
  const track = trackIdSchema.safeParse(trackText)
  return track.success ? { kind, programme: programme.data, track: track.data } : null
}

/** Every document that a programme has. No other name under it exists, whatever somebody asks for. */
export function documentsOf(programme: Pick<Programme, 'id' | 'tracks'>): readonly DocumentName[] {
  return [
    programmeDocument(programme.id),
    ...programme.tracks.map((track) => trackDocument(programme.id, track.id)),
    ...programme.tracks.filter((track) => track.hasPlanText).map((track) => planDocument(programme.id, track.id)),
  ]
}
