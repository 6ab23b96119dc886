import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ME_PATH, meQuery } from '../../api/me.ts'
import { PROGRAMMES_PATH, programmePath, programmeQuery, programmesQuery } from '../../api/programmes.ts'
import { keepAnswer } from '../../sync/kept/kept-answers.ts'
import { tidy } from '../../sync/kept/kept-room.ts'
import { sharedDatabase } from '../../sync/kept/kept-store.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useSaveState } from '../../sync/use-view.ts'

/** Keeps what the API says that is needed to open the programme without a network; asks what it did not say this time. */
export function useKeepAnswers(): void {
  const { me: owner, programme } = useProgramme()
  const { data: me } = useQuery(meQuery)
  const { data: programmes, refetch } = useQuery({ ...programmesQuery, enabled: me?.id === owner })
  const { data: fetched, refetch: fetchProgramme } = useQuery(programmeQuery(programme.id))
  const isConnected = useSaveState().kind === 'saved'
  useEffect(() => {
    if (!isConnected || me?.id !== owner) return
    if (fetched === undefined) void fetchProgramme()
    if (programmes === undefined) void refetch()
  }, [isConnected, me, owner, fetched, fetchProgramme, programmes, refetch])
  useEffect(() => {
    // Somebody else may have signed in in another window: their answers are kept by a window of theirs.
    if (me === undefined || me.id !== owner || !isConnected) return
    const keep = (path: string, body: unknown): Promise<void> =>
      body === undefined ? Promise.resolve() : keepAnswer(path, me.id, body)
    Promise.all([keep(ME_PATH, me), keep(PROGRAMMES_PATH, programmes), keep(programmePath(programme.id), fetched)])
      .then(async () => tidy(await sharedDatabase(), me.id, programme.id))
      // A browser that keeps nothing says so once, about the documents.
      .catch(() => undefined)
  }, [me, owner, programmes, fetched, programme.id, isConnected])
}
