import { listNl } from '../../../nl/common.ts'
import { TOGETHER_NL as NL } from '../../../nl/together/together.ts'
import { firstName } from '../../../parts/first-name.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useColleagues } from '../../../sync/use-colleagues.ts'
import { useAsking } from './use-asking.ts'

/** Who looks along with me, and that I ask for it. */
export function FollowersTag() {
  const { presence } = useProgramme()
  const isAsking = useAsking()
  const followers = useColleagues().filter((colleague) => colleague.presence.following === presence.key)
  const names = [...new Set(followers.map(({ person }) => firstName(person)))]
  const words = names.length > 0 ? NL.followedBy(listNl(names), names.length) : isAsking ? NL.askFollowOn : ''
  return (
    <div className={words === '' ? 'vh' : 'followers-tag'}>
      <span role="status">{words}</span>
      {isAsking && (
        <button type="button" className="btn s" onClick={() => presence.ask(false)}>
          {NL.askFollowStop}
        </button>
      )}
    </div>
  )
}
