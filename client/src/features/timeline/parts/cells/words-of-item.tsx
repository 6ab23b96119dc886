import type { Item } from '@samenspoor/shared/model/entities/item'
import type { ItemDates } from '@samenspoor/shared/schedule/item-dates'
import type { ReactNode } from 'react'
import { COMMON_NL } from '../../../../nl/common.ts'
import { TIMELINE_NL as NL } from '../../../../nl/timeline/timeline.ts'
import { CHOOSING_NL } from '../../../../nl/working/choosing.ts'
import type { Former, RowNumber } from '../../working/working-store.ts'

/** The title, with the number of the row and what it needs when those are shown. */
export function titleWords(item: Item, isLapsed: boolean, number: RowNumber | undefined): ReactNode {
  return (
    <>
      {number && (
        <span className="row-number">
          <span className="vh">{CHOOSING_NL.row} </span>
          {number.row}
        </span>
      )}
      <span className="tt">{item.title.trim() || CHOOSING_NL.untitled}</span>
      {isLapsed && <span className="vh">, {NL.lapsed}</span>}
      {number && number.predecessors !== '' && (
        <span className="row-needs" title={CHOOSING_NL.predecessors}>
          <span className="vh">{CHOOSING_NL.predecessors}: </span>
          {number.predecessors}
        </span>
      )}
    </>
  )
}

/** The period as typed, and as it was when that is compared with. */
export function periodWords(item: Item, dates: ItemDates, former: Former | undefined): ReactNode {
  const isUnread = item.period !== '' && !dates.reading.understood
  if (!isUnread && !former) return item.period
  return (
    <>
      <span className={isUnread ? 'words unread' : 'words'}>
        {item.period}
        {isUnread && <span className="vh"> ({COMMON_NL.unreadPeriod})</span>}
      </span>
      {former && (
        <s className="words former-words" title={former.words}>
          <span className="vh">{CHOOSING_NL.was} </span>
          {former.words}
        </s>
      )}
    </>
  )
}
