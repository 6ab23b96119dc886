import type { PersonId } from '@samenspoor/shared/model/ids'
import type { Programme } from '@samenspoor/shared/model/programme'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isNotThere, programmeQuery } from '../api/programmes.ts'
import { ProgrammeProvider } from '../sync/programme-context.tsx'
import { ProgrammeStore } from '../sync/programme-store.ts'
import { Layout } from './layout/layout.tsx'
import { Loading } from './loading.tsx'
import { NoProgramme } from './no-programme.tsx'
import { NoServer } from './no-server.tsx'

/** Opens a programme's documents and shows them. */
export function ProgrammePage({ id, me }: { id: string; me: PersonId }) {
  const programme = useQuery(programmeQuery(id))
  if (programme.isPending) return <Loading />
  if (programme.data) return <OpenProgramme key={`${id} ${me}`} programme={programme.data} me={me} />
  return isNotThere(programme.error) ? <NoProgramme /> : <NoServer onRetry={() => programme.refetch()} />
}

function OpenProgramme({ programme, me }: { programme: Programme; me: PersonId }) {
  const [store, setStore] = useState<ProgrammeStore | null>(null)
  useEffect(() => {
    const opened = new ProgrammeStore(`${window.location.origin.replace(/^http/, 'ws')}/sync`, programme, me)
    setStore(opened)
    return () => opened.destroy()
  }, [programme, me])
  if (!store) return <Loading />
  return (
    <ProgrammeProvider store={store}>
      <Layout />
    </ProgrammeProvider>
  )
}
