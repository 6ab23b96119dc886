import type { Person } from '@samenspoor/shared/model/person'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { meQuery } from '../api/me.ts'
import { programmesQuery } from '../api/programmes.ts'
import { RequestError } from '../api/request.ts'
import { waitingWork } from '../sync/document-set.ts'
import { late } from '../ui/late.tsx'
import { Loading } from './loading.tsx'
import { NoServer } from './no-server.tsx'
import { OtherPerson } from './other-person.tsx'
import { ProgrammePage } from './programme-page.tsx'
import { useSignedOutElsewhere } from './signed-out-elsewhere.ts'
import { viewPath } from './views.ts'

const SignInPage = late(() => import('../features/session/sign-in-page.tsx').then((module) => module.SignInPage))

/**
 * Signed in or not, and which programme: everything before the plan itself. Once a plan is open it stays so, also when
 * the session ended or the server is away, because what waits to be saved is in it and nowhere else.
 */
export function App() {
  const me = useQuery(meQuery)
  useSignedOutElsewhere()
  if (me.isPending) return <Loading />
  const isSignedOut = me.error instanceof RequestError && me.error.status === 401
  if (me.data !== undefined) return <SignedIn me={me.data} isSignedOut={isSignedOut} />
  return isSignedOut ? <SignInPage owner={null} /> : <NoServer onRetry={() => me.refetch()} />
}

/** `isSignedOut`: the session of this person has ended since. */
function SignedIn({ me, isSignedOut }: { me: Person; isSignedOut: boolean }) {
  // Whose work is in this window: also while somebody else signed in, in another window, and that work still waits.
  const [owner, setOwner] = useState(me)
  const isOther = owner.id !== me.id
  if (isOther && waitingWork() === 0) setOwner(me)
  return (
    <>
      {isSignedOut && <SignInPage owner={owner} />}
      {isOther && !isSignedOut && <OtherPerson owner={owner} me={me} onGoOn={() => setOwner(me)} />}
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
  if (programmes.isPending) return <Loading />
  const first = programmes.data?.[0]
  if (!first) return <NoServer onRetry={() => programmes.refetch()} />
  return <Redirect to={viewPath(first.id, 'timeline')} replace />
}
