import { mayWriteTrack } from '@samenspoor/shared/access/permissions'
import type { Person } from '@samenspoor/shared/model/person'
import type { Track } from '@samenspoor/shared/model/track'
import { useSyncExternalStore } from 'react'
import { listNl } from '../../nl/common.ts'
import { PLAN_NL } from '../../nl/plan.ts'
import { firstName } from '../../parts/first-name.ts'
import { saveInWords } from '../../parts/save-in-words.ts'
import type { CaretAwareness } from '../../sync/text/caret-awareness.ts'
import { useSaveState } from '../../sync/use-view.ts'
import { Icon } from '../../ui/marks/icon.tsx'

/** Whether the text is saved, and who else is in it. */
export function TextStatus({ carets, track }: { carets: CaretAwareness; track: Track }) {
  const save = useSaveState()
  const others = useSyncExternalStore(carets.subscribe, carets.getOthers)
  const isOffline = save.kind === 'offline'
  const [writers, readers] = [true, false].map((mayWrite) =>
    isOffline ? [] : others.filter((person) => mayWriteTrack(person, track.id) === mayWrite),
  )
  return (
    <div className="plan-meta">
      <Icon name={isOffline || save.kind === 'refused' ? 'cloud-off' : 'cloud-check'} size={15} />
      <span>{saveInWords(save)}</span>
      <People people={writers} say={PLAN_NL.writing} />
      <People people={readers} say={PLAN_NL.reading} />
    </div>
  )
}

function People({
  people = [],
  say,
}: {
  people: readonly Person[] | undefined
  say: (names: string, count: number) => string
}) {
  if (people.length === 0) return null
  const names = people.map(firstName)
  return (
    <>
      <span aria-hidden="true">·</span>
      <span>{say(listNl(names), names.length)}</span>
    </>
  )
}
