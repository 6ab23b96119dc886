import type { Change } from '@samenspoor/shared/model/change'
import type { Item } from '@samenspoor/shared/model/entities/item'
import type { RecordedChange } from '@samenspoor/shared/model/history/recorded-change'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { pastDocumentQuery } from '../../../api/history.ts'
import { fieldNl, HISTORY_NL } from '../../../nl/history/history.ts'
import { RequestState } from '../../../parts/history/request-state.tsx'
import { RestoreDialog } from '../../../parts/history/restore-dialog.tsx'
import { usePastPlan } from '../../../parts/history/use-past-plan.ts'
import { momentInWords } from '../../../parts/moment-in-words.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'

interface RestoreFieldProps {
  readonly item: Item
  readonly change: RecordedChange
  readonly onClose: () => void
}

const WORDS = { loading: HISTORY_NL.loading, offline: HISTORY_NL.offline, failed: HISTORY_NL.failed }

/** Words without a year mean what they meant on the day from which they were read. */
const GOES_ALONG: Readonly<Record<string, readonly string[]>> = { period: ['anchorDate'] }

/** Puts back one field of an item, or the whole item, as it was before a change. */
export function RestoreField({ item, change, onClose }: RestoreFieldProps) {
  const { programme } = useProgramme()
  const { field, home, number } = change
  const [isWhole, setIsWhole] = useState(false)
  const query = useQuery(pastDocumentQuery(programme.id, home, number))
  const then = usePastPlan(query.data)
  const select = useCallback(
    (difference: Change): boolean => {
      const isOfItem = difference.collection === 'items' && difference.home === home && difference.id === item.id
      return isOfItem && (isWhole || [field, ...(GOES_ALONG[field] ?? [])].includes(difference.field))
    },
    [item.id, home, field, isWhole],
  )
  const choices = [
    { whole: false, label: HISTORY_NL.restoreField(fieldNl(field)) },
    { whole: true, label: HISTORY_NL.restoreItem(momentInWords(change.at)) },
  ]
  return (
    <RestoreDialog
      title={HISTORY_NL.restoreTitle(item.title)}
      then={then}
      waiting={<RequestState query={query} words={WORDS} />}
      select={select}
      label={HISTORY_NL.restored(isWhole ? item.title : `${fieldNl(field)}, ${item.title}`)}
      onClose={onClose}
    >
      <fieldset className="restore-choice">
        <legend>{HISTORY_NL.restoreWhat}</legend>
        {choices.map(({ whole, label }) => (
          <label key={label}>
            <input type="radio" name="restore-what" checked={isWhole === whole} onChange={() => setIsWhole(whole)} />
            {label}
          </label>
        ))}
      </fieldset>
    </RestoreDialog>
  )
}
