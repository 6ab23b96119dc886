import type { RecordedChange } from '@samenspoor/shared/model/history/recorded-change'
import { HISTORY_NL } from '../../../nl/history/history.ts'
import { ChangeLine } from '../../../parts/history/change-line.tsx'
import { changeInWords } from '../../../parts/history/words/change-words.ts'
import { nameOfMaker } from '../../../parts/history/words/name-of-maker.ts'
import { momentInWords } from '../../../parts/moment-in-words.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useView } from '../../../sync/use-view.ts'

interface HistoryEntryProps {
  /** Of one update; never empty. */
  readonly changes: readonly RecordedChange[]
  /** Absent for who may not change the item. */
  readonly onRestore?: (change: RecordedChange) => void
}

/** Who changed what at one moment, each field with the way back. */
export function HistoryEntry({ changes, onRestore }: HistoryEntryProps) {
  const { plan } = useView()
  const { people } = useProgramme().programme
  const [first] = changes
  if (first === undefined) return null
  return (
    <li>
      <p className="muted sm">
        {nameOfMaker(first.by, people)}, <time dateTime={first.at}>{momentInWords(first.at)}</time>
      </p>
      <ul>
        {changes.map((change) => {
          if (change.field === '*') {
            return <li key="*">{change.before === null ? HISTORY_NL.made : HISTORY_NL.vanished}</li>
          }
          const words = changeInWords(change, { plans: [plan], people })
          return (
            <li key={change.field} className="item-history-row">
              <ChangeLine words={words} />
              {onRestore && (
                <button
                  type="button"
                  className="btn s ghost"
                  aria-label={HISTORY_NL.restoreOf(words.field, words.was || momentInWords(change.at))}
                  onClick={() => onRestore(change)}
                >
                  {HISTORY_NL.restore}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </li>
  )
}
