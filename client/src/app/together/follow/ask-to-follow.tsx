import { TOGETHER_NL as NL } from '../../../nl/together/together.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useAsking } from './use-asking.ts'

/** Volg mij: asks everybody who is here to look along, for as long as it is on. */
export function AskToFollow({ onAsked }: { onAsked: () => void }) {
  const { presence } = useProgramme()
  const isAsking = useAsking()
  const ask = () => {
    presence.ask(!isAsking)
    if (!isAsking) onAsked()
  }
  return (
    <p className="who-ask">
      <button type="button" className="btn" onClick={ask}>
        {isAsking ? NL.askFollowStop : NL.askFollow}
      </button>
      <span className="muted sm">{isAsking ? NL.askFollowOn : NL.askFollowHelp}</span>
    </p>
  )
}
