import type { Change } from '@samenspoor/shared/model/change'
import type { TrackId } from '@samenspoor/shared/model/ids'
import { type Plan, trackOfHome } from '@samenspoor/shared/model/plan'
import { isShown } from './words/change-words.ts'
import { entityTitle } from './words/entity-title.ts'

/** What changed of one thing. */
export interface ChangedEntity {
  readonly key: string
  readonly title: string
  readonly collection: Change['collection']
  readonly changes: readonly Change[]
}

/** What changed in one track, or in what the whole programme shares (`track` null). */
export interface ChangedTrack {
  readonly track: TrackId | null
  readonly entities: readonly ChangedEntity[]
}

/** Of the thing that a change is about. */
export const keyOf = ({ home, collection, id }: Pick<Change, 'home' | 'collection' | 'id'>): string =>
  `${home}#${collection}#${id}`

/** Changes that the screen can show, by track in the order of the programme and then by what they are about. */
export function groupChanges(changes: readonly Change[], plans: readonly Plan[]): readonly ChangedTrack[] {
  const tracks = new Map<TrackId | null, Map<string, { title: string; changes: Change[] }>>()
  for (const { id } of plans[0]?.tracks ?? []) tracks.set(id, new Map())
  for (const change of changes.filter(isShown)) {
    const track = trackOfHome(change.home)
    const entities = tracks.get(track) ?? new Map<string, { title: string; changes: Change[] }>()
    tracks.set(track, entities)
    const key = keyOf(change)
    const entity = entities.get(key) ?? { title: entityTitle(change, plans), changes: [] }
    entity.changes.push(change)
    entities.set(key, entity)
  }
  return [...tracks].flatMap(([track, entities]) => {
    if (entities.size === 0) return []
    const list = [...entities].map(([key, { title, changes: own }]) => ({
      ...{ key, title, changes: own },
      collection: own[0]?.collection ?? 'items',
    }))
    return [{ track, entities: list }]
  })
}
