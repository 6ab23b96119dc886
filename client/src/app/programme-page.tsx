import type { PersonId, ProgrammeId } from '@samenspoor/shared/model/ids'
import { type Programme, programmeSchema } from '@samenspoor/shared/model/programme'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { isNotThere, programmePath, programmeQuery } from '../api/programmes.ts'
import { DocumentSet } from '../sync/documents/document-set.ts'
import type { KeptProgramme } from '../sync/kept/kept-programme.ts'
import { ProgrammeProvider } from '../sync/programme-context.tsx'
import { ProgrammeStore } from '../sync/store/programme-store.ts'
import { whenIdle } from '../ui/timing/when-idle.ts'
import { Layout } from './layout/layout.tsx'
import { Loading } from './loading.tsx'
import { NoProgramme } from './no-programme.tsx'
import { NoServer } from './no-server.tsx'
import { useKeptAnswer } from './offline/use-kept-answer.ts'

/** Opens a programme's documents and shows them. */
export function ProgrammePage({ id, me }: { id: string; me: PersonId }) {
  const programme = useQuery(programmeQuery(id))
  const known = useKeptAnswer(programme, programmePath(id), programmeSchema)
  if (known === undefined) return <Loading />
  if (known) return <OpenProgramme key={`${id} ${me}`} programme={known} me={me} />
  return programme.error && isNotThere(programme.error) ? (
    <NoProgramme />
  ) : (
    <NoServer onRetry={() => programme.refetch()} />
  )
}

function OpenProgramme({ programme, me }: { programme: Programme; me: PersonId }) {
  const documents = useDocuments(programme.id, me)
  return documents ? <WithDocuments documents={documents} programme={programme} /> : <Loading />
}

/** One set as long as this is the programme and the person, whatever changes in it: what waits to be saved is in it. */
function useDocuments(programme: ProgrammeId, me: PersonId): DocumentSet | null {
  const [documents, setDocuments] = useState<DocumentSet | null>(null)
  useEffect(() => {
    const url = new URL('/sync', window.location.origin.replace(/^http/, 'ws'))
    // For a proxy before several servers: everybody of a programme comes out at the same one.
    url.searchParams.set('programme', programme)
    const opened = new DocumentSet(url.href, me, {}, (onChange) => openKept(me, programme, onChange))
    setDocuments(opened)
    return () => opened.destroy()
  }, [programme, me])
  return documents
}

/** What this browser keeps of the programme. The first visit, which has nothing, draws before it asks for the code. */
async function openKept(me: PersonId, programme: ProgrammeId, onChange: () => void): Promise<KeptProgramme | null> {
  if (!navigator.serviceWorker?.controller) await new Promise<void>((resolve) => whenIdle(resolve))
  const { KeptProgramme } = await import('../sync/kept/kept-programme.ts')
  return KeptProgramme.open(me, programme, onChange)
}

function WithDocuments({ documents, programme }: { documents: DocumentSet; programme: Programme }) {
  const generation = useSyncExternalStore(documents.subscribe, documents.getGeneration)
  const [store, setStore] = useState<ProgrammeStore | null>(null)
  const last = useRef<{ readonly store: ProgrammeStore; readonly generation: number } | null>(null)
  useEffect(() => {
    // What was undone in a document that was put back from a backup means nothing in the fresh one.
    const previous = last.current?.generation === generation ? last.current.store : null
    const opened = new ProgrammeStore(documents, programme, previous)
    last.current = { store: opened, generation }
    setStore(opened)
    return () => opened.destroy()
  }, [documents, programme, generation])
  if (!store) return <Loading />
  return (
    <ProgrammeProvider store={store}>
      <Layout />
    </ProgrammeProvider>
  )
}
