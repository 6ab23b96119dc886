import { mayWriteProgramme, mayWriteTrack } from '@samenspoor/shared/access/permissions'
import {
  type DocumentName,
  planDocument,
  programmeDocument,
  trackDocument,
} from '@samenspoor/shared/model/document-name'
import type { TrackId } from '@samenspoor/shared/model/ids'
import type { Person } from '@samenspoor/shared/model/person'
import { useMemo } from 'react'
import { useProgramme } from './programme-context.tsx'
import { useOpenness } from './use-view.ts'

export interface Rights {
  readonly me: Person
  /** May I change items, links and plan text of this track? */
  readonly track: (track: TrackId) => boolean
  /** May I change links between tracks, actions and settings? */
  readonly programme: boolean
}

/** What I may do here. The server decides; this only keeps the screen honest. */
export function useRights(): Rights {
  const { programme, me: id } = useProgramme()
  const { missing, outdated } = useOpenness()
  return useMemo(() => {
    const me = programme.people.find((person) => person.id === id)
    if (!me) throw new Error('I am not one of the people of this programme')
    const isUsable = (name: DocumentName): boolean => !missing.includes(name) && !outdated.includes(name)
    return {
      me,
      track: (track) =>
        mayWriteTrack(me, track) &&
        isUsable(trackDocument(programme.id, track)) &&
        !outdated.includes(planDocument(programme.id, track)),
      programme: mayWriteProgramme(me) && isUsable(programmeDocument(programme.id)),
    }
  }, [programme, id, missing, outdated])
}
