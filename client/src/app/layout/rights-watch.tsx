import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { programmeQuery } from '../../api/programmes.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useIsProgrammeStale } from '../../sync/use-view.ts'

const ASK_EVERY_MS = 30_000

/** When the server gives me other rights than the screen shows, the programme has changed: fetches it again. */
export function RightsWatch() {
  const { id } = useProgramme().programme
  const isStale = useIsProgrammeStale()
  const queries = useQueryClient()
  useQuery({ ...programmeQuery(id), refetchInterval: isStale ? ASK_EVERY_MS : false })
  useEffect(() => {
    if (isStale) void queries.invalidateQueries({ queryKey: programmeQuery(id).queryKey })
  }, [isStale, queries, id])
  return null
}
