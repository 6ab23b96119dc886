import { type ItemKey, type ItemRef, itemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import { quotedTitle } from '@samenspoor/shared/model/quoted-title'
import { type ExplainStep, explain } from '@samenspoor/shared/schedule/explain/explain'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import { Fragment, useMemo } from 'react'
import { slackNl, WHY_NL, whyStepNl } from '../../../nl/item/why.ts'
import { PARTS_NL } from '../../../nl/parts.ts'
import { ItemChip } from '../../../parts/item/item-chip.tsx'
import { linkReasonNl } from '../../../parts/link/link-reason.ts'
import { useView } from '../../../sync/use-view.ts'
import { groupSteps, mentionedBy } from './group-steps.ts'

interface WhyChainProps {
  readonly id: string
  readonly itemRef: ItemRef
  readonly onSelect: (ref: ItemRef) => void
}

/** The chain itself: item by item, each with what sets its days, and how far this one can still slip. */
export function WhyChain({ id, itemRef, onSelect }: WhyChainProps) {
  const { schedule } = useView()
  const key = itemKey(itemRef)
  const groups = useMemo(() => groupSteps(explain(schedule, key)), [schedule, key])
  return (
    <div id={id} className="why-answer">
      <SlackLine item={key} schedule={schedule} />
      <ol className="why-chain">
        {groups.map(({ item, steps }, index) => (
          <li key={item}>
            {index === 0 ? <b>{WHY_NL.thisItem}</b> : <Linked item={item} onSelect={onSelect} />}
            {steps.map((step) => {
              const mentioned = mentionedBy(step)
              const isNext = mentioned === groups[index + 1]?.item
              return (
                <Fragment key={JSON.stringify(step)}>
                  <p>{sentenceOf(step, schedule)}</p>
                  {mentioned !== null && !isNext && <Linked item={mentioned} onSelect={onSelect} />}
                </Fragment>
              )
            })}
          </li>
        ))}
      </ol>
    </div>
  )
}

function Linked({ item, onSelect }: { item: ItemKey; onSelect: (ref: ItemRef) => void }) {
  const ref = parseItemKey(item)
  return ref && <ItemChip item={ref} showsPeriod={false} onPress={() => onSelect(ref)} />
}

function SlackLine({ item, schedule: { slack } }: { item: ItemKey; schedule: Schedule }) {
  const [programme, track] = [slack.of(item, 'programme'), slack.of(item, 'track')]
  if (programme === null || track === null) return null
  const inBoth = slackNl(programme, 'both')
  return (
    <p className="why-slack">
      {inBoth === slackNl(track, 'both') ? inBoth : `${slackNl(programme, 'programme')} ${slackNl(track, 'track')}`}
    </p>
  )
}

function sentenceOf(step: ExplainStep, schedule: Schedule): string {
  const nameOf = (key: ItemKey) => quotedTitle(schedule.items.get(key)?.item.title ?? PARTS_NL.vanishedItem)
  return whyStepNl(step, nameOf, ({ link }) => {
    const scheduled = schedule.links.get(link)
    return scheduled ? linkReasonNl(scheduled, schedule) : ''
  })
}
