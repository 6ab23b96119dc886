import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { listNl } from '../../nl/common.ts'
import { PRESENCE_NL } from '../../nl/together/presence.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useNewsAt } from '../../sync/use-marks.ts'
import { firstName } from '../first-name.ts'
import './news.css'

/** Says beside a title that colleagues changed the item since I looked: a dot, and words for who does not see it. */
export function NewsMark({ itemKey }: { itemKey: ItemKey }) {
  const news = useNewsAt(itemKey)
  const { people } = useProgramme().programme
  if (news === null) return null
  const names = news.map((id) => {
    const person = people.find((known) => known.id === id)
    return person ? firstName(person) : PRESENCE_NL.somebody
  })
  const words = PRESENCE_NL.changedBy(listNl([...new Set(names)]))
  return (
    <span className="news-mark" title={words}>
      <span className="vh">{words}</span>
    </span>
  )
}
