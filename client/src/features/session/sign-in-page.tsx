import type { Person } from '@samenspoor/shared/model/person'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { demoPeopleQuery, meQuery, signIn } from '../../api/me.ts'
import { APP_NL } from '../../nl/app/app.ts'
import { DOCUMENTS_NL } from '../../nl/app/documents.ts'
import { SIGN_IN_NL } from '../../nl/app/sign-in.ts'
import { COMMON_NL } from '../../nl/common.ts'
import { waitingWork } from '../../sync/documents/document-set.ts'
import { doesWorkWait } from '../../sync/kept/kept-mark.ts'
import { LateDialog } from '../../ui/late/late-dialog.tsx'
import { Avatar } from '../../ui/marks/avatar.tsx'
import { SignInLines } from './sign-in-lines.tsx'
import './sign-in.css'

/**
 * Choose who you are in the demo. Real accounts come in its place behind the same session. `owner`: whose work is in this
 * window.
 */
export function SignInPage({ owner }: { owner: Person | null }) {
  const people = useQuery(demoPeopleQuery)
  const queries = useQueryClient()
  const entering = useMutation({
    mutationFn: signIn,
    // The same person goes on with what is in this window; another one starts afresh.
    onSuccess: (_answer, person) =>
      owner?.id === person ? queries.invalidateQueries({ queryKey: meQuery.queryKey }) : queries.resetQueries(),
  })
  const [asked, setAsked] = useState<Person | null>(null)
  const isWaiting = owner !== null && (waitingWork() > 0 || doesWorkWait())
  const choose = (person: Person) => {
    if (isWaiting && owner?.id !== person.id) setAsked(person)
    else entering.mutate(person.id)
  }
  /** The person has said that what waits of another may go. */
  const goOnAs = async (person: Person) => {
    await import('../../sync/kept/kept-store.ts').then(({ clearKept }) => clearKept()).catch(() => undefined)
    entering.mutate(person.id)
  }
  return (
    <main className="sign-in" id="inhoud">
      <section className="panel sign-in-card">
        <h1>
          {APP_NL.product} <span className="muted">{SIGN_IN_NL.title}</span>
        </h1>
        {people.data && (
          <>
            {isWaiting && owner ? <p role="status">{SIGN_IN_NL.workWaits(owner.name)}</p> : <p>{SIGN_IN_NL.intro}</p>}
            <ul className="sign-in-people">
              {people.data.map((person) => (
                <li key={person.id}>
                  <PersonButton person={person} isDisabled={entering.isPending} onChoose={() => choose(person)} />
                </li>
              ))}
            </ul>
            <p className="muted sm">{SIGN_IN_NL.demo}</p>
          </>
        )}
        {people.error && <p>{SIGN_IN_NL.noDemo}</p>}
        <p role="alert" className="form-error">
          {entering.error ? SIGN_IN_NL.failed : ''}
        </p>
      </section>
      <SignInLines />
      {owner && asked && (
        <LateDialog title={DOCUMENTS_NL.otherPersonTitle(owner.name)} onClose={() => setAsked(null)} role="alertdialog">
          <p>{DOCUMENTS_NL.otherPerson(owner.name, waitingWork())}</p>
          <div className="form-buttons">
            <button type="button" className="btn p" onClick={() => setAsked(null)}>
              {COMMON_NL.cancel}
            </button>
            <button type="button" className="btn" onClick={() => void goOnAs(asked)}>
              {DOCUMENTS_NL.goOnAs(asked.name)}
            </button>
          </div>
        </LateDialog>
      )}
    </main>
  )
}

function PersonButton({ person, isDisabled, onChoose }: { person: Person; isDisabled: boolean; onChoose: () => void }) {
  return (
    <button type="button" className="sign-in-person" disabled={isDisabled} onClick={onChoose}>
      <Avatar person={person} size={36} live />
      <span className="col">
        <b>{person.name}</b>
        <span className="muted sm">
          {person.title}, {SIGN_IN_NL.roles[person.role]}
        </span>
      </span>
    </button>
  )
}
