import { type LinkType, linkSchema } from '@samenspoor/shared/model/entities/link'
import { linkIdSchema } from '@samenspoor/shared/model/ids'
import { type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import { judgeLink } from '@samenspoor/shared/schedule/links/link-state'
import { calendarOf } from '@samenspoor/shared/schedule/programme-calendar'
import type { Schedule, ScheduledLink } from '@samenspoor/shared/schedule/schedule'
import { LINK_STATE_NL } from '../../../nl/common.ts'
import { PARTS_NL } from '../../../nl/parts.ts'
import { useView } from '../../../sync/use-view.ts'
import { Signal } from '../../../ui/marks/signal.tsx'
import { linkReasonNl } from '../link-reason.ts'
import type { LinkLag } from './lag-draft.ts'

interface LinkAnswerProps {
  readonly from: ItemRef | null
  readonly to: ItemRef | null
  readonly type: LinkType
  /** How much must lie between them; null while nobody can read that. */
  readonly between: LinkLag | null
}

/** What a link would answer, before it is made. */
export function LinkAnswer(props: LinkAnswerProps) {
  const { plan, schedule } = useView()
  const link = judged(props, plan, schedule)
  return (
    <output className={`link-answer ${link?.state ?? 'waits'}`} aria-label={PARTS_NL.linkAnswer} aria-live="polite">
      {link === null ? (
        <span className="muted">{props.between === null ? PARTS_NL.linkAnswerNoLag : PARTS_NL.linkAnswerWaits}</span>
      ) : (
        <>
          <Signal state={link.state} size={16} />
          <span>
            <b>{LINK_STATE_NL[link.state]}.</b> {linkReasonNl(link, schedule)}
          </span>
        </>
      )}
    </output>
  )
}

function judged({ from, to, type, between }: LinkAnswerProps, plan: Plan, schedule: Schedule): ScheduledLink | null {
  const first = from && schedule.items.get(itemKey(from))
  const second = to && schedule.items.get(itemKey(to))
  if (!first || !second || first.key === second.key || between === null) return null
  const link = linkSchema.parse({ id: linkIdSchema.parse('draft'), from, to, type, ...between })
  const judgement = judgeLink(first, second, link, calendarOf(plan.settings).addWorkingDays)
  return { key: 'programme#draft', link, from: first.key, to: second.key, ...judgement }
}
