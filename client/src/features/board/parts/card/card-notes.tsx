import type { LinkReason } from '@samenspoor/shared/schedule/links/link-state'
import { BOARD_NL } from '../../../../nl/board/board.ts'
import { LINK_REASON_SHORT_NL, LINK_STATE_NL } from '../../../../nl/common.ts'
import { Icon } from '../../../../ui/marks/icon.tsx'
import { Signal } from '../../../../ui/marks/signal.tsx'
import { StatusIcon } from '../../../../ui/marks/status-icon.tsx'
import type { Bottleneck } from '../../model/bottlenecks.ts'

const OTHER_SIDE: Partial<Record<LinkReason, string>> = BOARD_NL.otherSide

interface CardNotesProps {
  readonly bottleneck: Bottleneck | null
  readonly isLate: boolean
  readonly isLapsed: boolean
}

/** Why a card needs attention: its worst link, and whether it is late; or that it lapsed, and needs none. */
export function CardNotes({ bottleneck, isLate, isLapsed }: CardNotesProps) {
  if (isLapsed) {
    return (
      <p className="note lapsed">
        <Icon name="close" size={14} />
        <span>{BOARD_NL.lapsed}</span>
      </p>
    )
  }
  return (
    <>
      {bottleneck && (
        <p
          className={`note ${bottleneck.state === 'conflict' ? 'danger' : 'warn'}`}
          title={`${LINK_STATE_NL[bottleneck.state]}: ${bottleneck.otherTitle}`}
        >
          <Signal state={bottleneck.state} label={`${LINK_STATE_NL[bottleneck.state]}: `} />
          <span>{reasonOf(bottleneck)}</span>
        </p>
      )}
      {isLate && (
        <p className="note warn">
          <StatusIcon status="late" />
          <span>{BOARD_NL.late}</span>
        </p>
      )}
    </>
  )
}

function reasonOf({ reason, isOwn }: Bottleneck): string {
  return (isOwn ? undefined : OTHER_SIDE[reason]) ?? LINK_REASON_SHORT_NL[reason]
}
