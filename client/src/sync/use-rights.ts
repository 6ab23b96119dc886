import { mayWriteProgramme, mayWriteTrack } from '@samenspoor/shared/access/permissions'
import type { TrackId } from '@samenspoor/shared/model/ids'
import type { Person } from '@samenspoor/shared/model/person'
import { useMemo } from 'react'
import { useProgramme } from './programme-context.tsx'

export interface Rights {
  readonly me: Person
  /** May I change items, links and plan text of this track? */
  readonly track: (track: TrackId) => boolean
  /** May I change links between tracks, actions and settings? */
  readonly programme: boolean
}

/** What I may do here. The server decides; this only keeps the screen honest. */
export function useRights(): Rights {
  const store = useProgramme()
  return useMemo(() => {
    const me = store.programme.people.find((person) => person.id === store.me)
    if (!me) throw new Error('I am not one of the people of this programme')
    return { me, track: (track) => mayWriteTrack(me, track), programme: mayWriteProgramme(me) }
  }, [store])
}
