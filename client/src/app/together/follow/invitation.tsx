import { useState } from 'react'
import { TOGETHER_NL as NL } from '../../../nl/together/together.ts'
import { firstName } from '../../../parts/first-name.ts'
import type { Colleague } from '../../../sync/others/presence-store.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useColleagues } from '../../../sync/use-colleagues.ts'
import { useFollowing } from '../../../sync/use-following.ts'
import { useToast } from '../../../ui/toast/toast.tsx'
import { mayAskToFollow } from './may-ask-to-follow.ts'

/** Somebody who leads asks to look along: offered once, beside the work, and nobody has to. */
export function Invitation() {
  const { presence, me } = useProgramme()
  const colleagues = useColleagues()
  const following = useFollowing()
  const showToast = useToast()
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set())
  const asking = colleagues.find(
    (colleague) =>
      colleague.presence.asks != null &&
      colleague.person.id !== me &&
      mayAskToFollow(colleague.person) &&
      !answered.has(keyOf(colleague)),
  )
  const isFollowing = asking !== undefined && following?.person.id === asking.person.id
  const answer = (isYes: boolean) => {
    if (asking === undefined) return
    setAnswered((before) => new Set([...before, keyOf(asking)]))
    if (isYes && !presence.follow(asking.person)) {
      showToast({ text: NL.followsYou(firstName(asking.person)), tone: 'info' })
    }
  }
  return (
    <div className="follow-invitation" role="status">
      {asking && !isFollowing && (
        <div className={`toast info p${asking.person.colour}`}>
          <span>{NL.asksToFollow(firstName(asking.person))}</span>
          <button type="button" className="btn s" onClick={() => answer(true)}>
            {NL.follow}
          </button>
          <button type="button" className="btn ghost s" onClick={() => answer(false)}>
            {NL.notNow}
          </button>
        </div>
      )}
    </div>
  )
}

/** Another one when it is asked again. */
const keyOf = ({ key, presence }: Colleague): string => `${key} ${presence.asks}`
