import { type Person, personSchema } from '@samenspoor/shared/model/person'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { ME_PATH, meQuery } from '../api/me.ts'
import { PROGRAMMES_PATH, programmesQuery, programmesSchema } from '../api/programmes.ts'
import { RequestError } from '../api/request.ts'
import { waitingWork } from '../sync/documents/document-set.ts'
import { doesWorkWait } from '../sync/kept/kept-mark.ts'
import { late } from '../ui/late/late.tsx'
import { Loading } from './loading.tsx'
import { NoServer } from './no-server.tsx'
import { useKeptAnswer } from './offline/use-kept-answer.ts'
import { forgetKept, useOwnerOfWork } from './offline/use-owner-of-work.ts'
import { ProgrammePage } from './programme-page.tsx'
import { useSignedOutElsewhere } from './signed-out-elsewhere.ts'
import { viewPath } from './views.ts'

const OtherPerson = late(() => import('./other-person.tsx').then((module) => module.OtherPerson))
const SignInPage = late(() => import('../features/session/sign-in-page.tsx').then((module) => module.SignInPage))

/**
 * Signed in or not, and which programme: everything before the plan itself. Once a plan is open it stays so, also when
 * the session ended or the server is away, because what waits to be saved is in it and nowhere else.
 */
export function App() {
  const me = useQuery(meQuery)
  const person = useKeptAnswer(me, ME_PATH, personSchema)
  const owner = useOwnerOfWork()
  useSignedOutElsewhere()
  const isSignedOut = me.error instanceof RequestError && me.error.status === 401
  // Work that the browser does not give now, or of whom it does not know by what name, is not thrown away.
  const isNobody = isSignedOut && me.data === undefined && owner === null && !doesWorkWait()
  useEffect(() => {
    if (isNobody) void forgetKept()
  }, [isNobody])
  if (owner === undefined) return <Loading />
  const known = me.data ?? (isSignedOut ? owner : person)
  if (known) return <SignedIn me={known} kept={owner} isSignedOut={isSignedOut} />
  if (isSignedOut) return <SignInPage owner={null} />
  return person === undefined ? <Loading /> : <NoServer onRetry={() => me.refetch()} />
}

interface SignedInProps {
  readonly me: Person
  /** Whose work waits in this browser from an earlier visit. */
  readonly kept: Person | null
  /** The session of this person has ended since. */
  readonly isSignedOut: boolean
}

function SignedIn({ me, kept, isSignedOut }: SignedInProps) {
  // Whose work is in this window: also while somebody else signed in, in another window, and that work still waits.
  const [owner, setOwner] = useState(kept ?? me)
  const isOther = owner.id !== me.id
  const goOn = (): void => void forgetKept().then(() => setOwner(me))
  if (isOther && waitingWork() === 0 && !doesWorkWait()) setOwner(me)
  return (
    <>
      {isSignedOut && <SignInPage owner={owner} />}
      {isOther && !isSignedOut && <OtherPerson owner={owner} me={me} onGoOn={goOn} />}
      <div className="signed-in" hidden={isSignedOut}>
        <Switch>
          <Route path="/p/:programme/*?">{({ programme }) => <ProgrammePage id={programme} me={owner.id} />}</Route>
          <Route>
            <FirstProgramme />
          </Route>
        </Switch>
      </div>
    </>
  )
}

/** Most people take part in one programme: open it at once. */
function FirstProgramme() {
  const programmes = useQuery(programmesQuery)
  const known = useKeptAnswer(programmes, PROGRAMMES_PATH, programmesSchema)
  if (known === undefined) return <Loading />
  const first = known?.[0]
  if (!first) return <NoServer onRetry={() => programmes.refetch()} />
  return <Redirect to={viewPath(first.id, 'timeline')} replace />
}
