import type { Overtaken } from '@samenspoor/shared/doc/commands/undo/revert'
import { shortened } from '../../../nl/common.ts'
import { UNDO_NL as NL } from '../../../nl/history/undo.ts'
import { PRESENCE_NL } from '../../../nl/together/presence.ts'
import { firstName } from '../../../parts/first-name.ts'
import { changeInWords, isShown } from '../../../parts/history/words/change-words.ts'
import { entityTitle } from '../../../parts/history/words/entity-title.ts'
import { partOf } from '../../../parts/history/words/step-words.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useView } from '../../../sync/use-view.ts'

const MOST_SAID = 5

/** Who changed what since, as it stands now. */
export function OvertakenWords({ overtaken }: { overtaken: readonly Overtaken[] }) {
  const { plan } = useView()
  const store = useProgramme()
  const { people } = store.programme
  const shown = overtaken.filter(({ change }) => isShown(change))
  const said = shown.map(({ change, current }) => {
    const writer = people.find(({ id }) => id === store.writerOf(change))
    const name = writer ? firstName(writer) : PRESENCE_NL.somebody
    const title = shortened(entityTitle(change, [plan]))
    const { what, is } = changeInWords({ ...change, before: change.after, after: current }, { plans: [plan], people })
    const part = partOf(change.field, title)
    return what === null ? NL.overtaken(name, part, is) : NL.overtakenAdjusted(name, part)
  })
  return (
    <>
      {said.slice(0, MOST_SAID).map((words) => (
        <p key={words}>{words}</p>
      ))}
      {said.length > MOST_SAID && <p>{NL.more(said.length - MOST_SAID)}</p>}
    </>
  )
}
