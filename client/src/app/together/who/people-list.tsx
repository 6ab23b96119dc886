import { itemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Presence } from '@samenspoor/shared/protocol/presence'
import { useId } from 'react'
import { useLocation } from 'wouter'
import { shortened } from '../../../nl/common.ts'
import { TOGETHER_NL as NL } from '../../../nl/together/together.ts'
import { firstName } from '../../../parts/first-name.ts'
import type { Colleague } from '../../../sync/others/presence-store.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useColleagues } from '../../../sync/use-colleagues.ts'
import { useSaveState, useView } from '../../../sync/use-view.ts'
import { Avatar } from '../../../ui/marks/avatar.tsx'
import { useToast } from '../../../ui/toast/toast.tsx'
import { onePerPerson } from '../../layout/top-bar/one-per-person.ts'
import { placeOf } from '../place-of.ts'

/** Everybody else who is here: where, at what, and the ways to go there. */
export function PeopleList({ onGo }: { onGo: () => void }) {
  const { me } = useProgramme()
  const colleagues = onePerPerson(useColleagues(), me)
  const isOffline = useSaveState().kind === 'offline'
  const headingId = useId()
  return (
    <section aria-labelledby={headingId}>
      <h3 id={headingId}>{NL.people}</h3>
      {isOffline ? (
        <p className="muted">{NL.offlinePeople}</p>
      ) : (
        colleagues.length === 0 && <p className="muted">{NL.nobody}</p>
      )}
      {!isOffline && (
        <ul className="who-people">
          {colleagues.map((colleague) => (
            <Somebody key={colleague.person.id} colleague={colleague} onGo={onGo} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Somebody({ colleague, onGo }: { colleague: Colleague; onGo: () => void }) {
  const { programme, presence: mine } = useProgramme()
  const { plan } = useView()
  const [, navigate] = useLocation()
  const showToast = useToast()
  const { person, presence } = colleague
  const place = placeOf(programme, presence)
  const go = () => {
    if (place === null) return
    onGo()
    navigate(place.item === null ? place.path : `${place.path}?item=${encodeURIComponent(place.item)}`)
  }
  const follow = () => {
    onGo()
    if (!mine.follow(person)) showToast({ text: NL.followsYou(firstName(person)), tone: 'info' })
  }
  return (
    <li>
      <span aria-hidden="true">
        <Avatar person={person} size={28} live={!presence.idle} />
      </span>
      <span className="grow">
        <b>{person.name}</b> <span className="muted sm">{person.title}</span>
        <br />
        <span className="sm">{whereabouts(presence, plan, presence.following === mine.key)}</span>
      </span>
      {place && (
        <button type="button" className="btn s" aria-label={NL.goTo(person.name)} onClick={go}>
          {NL.go}
        </button>
      )}
      <button type="button" className="btn s" aria-label={NL.followIn(person.name)} onClick={follow}>
        {NL.follow}
      </button>
    </li>
  )
}

/** "op het bord, bewerkt Opzegging" */
function whereabouts(presence: Presence, plan: Plan, followsMe: boolean): string {
  const { view, item, action, doing, idle } = presence
  const title = action ? plan.actions.get(action)?.title : item ? plan.items.get(itemKey(item))?.title : undefined
  const what = doing === 'editing' ? NL.edits : doing ? NL.moves : NL.looksAt
  return [
    NL.isAt(view),
    title === undefined ? '' : what(shortened(title)),
    idle ? NL.idle : '',
    followsMe ? NL.follows : '',
  ]
    .filter((words) => words !== '')
    .join(', ')
}
