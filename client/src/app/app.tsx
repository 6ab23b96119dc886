import { useQuery } from '@tanstack/react-query'
import { Redirect, Route, Switch } from 'wouter'
import { meQuery } from '../api/me.ts'
import { programmesQuery } from '../api/programmes.ts'
import { RequestError } from '../api/request.ts'
import { SignInPage } from '../features/session/sign-in-page.tsx'
import { Loading } from './loading.tsx'
import { NoServer } from './no-server.tsx'
import { ProgrammePage } from './programme-page.tsx'
import { viewPath } from './views.ts'

/**
 * Signed in or not, and which programme: everything before the plan itself. Once a plan is open it stays so, also when
 * the session ended or the server is away, because what waits to be saved is in it and nowhere else.
 */
export function App() {
  const me = useQuery(meQuery)
  if (me.isPending) return <Loading />
  const isSignedOut = me.error instanceof RequestError && me.error.status === 401
  if (me.data === undefined) return isSignedOut ? <SignInPage /> : <NoServer onRetry={() => me.refetch()} />
  return (
    <>
      {isSignedOut && <SignInPage />}
      <div className="signed-in" hidden={isSignedOut}>
        <Switch>
          <Route path="/p/:programme/*?">{({ programme }) => <ProgrammePage id={programme} me={me.data.id} />}</Route>
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
