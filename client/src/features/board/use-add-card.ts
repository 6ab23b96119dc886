import { addItem } from '@samenspoor/shared/doc/commands/items/items'
import { itemIdSchema } from '@samenspoor/shared/model/ids'
import { PARTS_NL } from '../../nl/parts.ts'
import { placeAtEnd } from '../../parts/item/place-at-end.ts'
import { useRun } from '../../sync/use-run.ts'
import { useView } from '../../sync/use-view.ts'
import type { NewCard } from './parts/board-context.ts'

/** Adds a card at the end of a column: of the person of its lane, or a decision of the body of its lane. */
export function useAddCard(): (card: NewCard) => boolean {
  const { plan } = useView()
  const run = useRun()
  return ({ title, period, track: id, status, lane }) => {
    const track = plan.tracks.find((each) => each.id === id)
    if (!track) return false
    const isDecision = lane.kind === 'body' && lane.body !== 'none'
    const body = lane.kind === 'body' && lane.body !== 'none' && lane.body !== 'open' ? lane.body : null
    const command = addItem({
      id: itemIdSchema.parse(crypto.randomUUID()),
      track: track.id,
      title,
      kind: isDecision ? 'decision' : 'activity',
      period,
      who: lane.kind === 'owner' ? (lane.person?.id ?? null) : null,
      decidingBody: body,
      ...placeAtEnd(plan, track.id, status),
    })
    return run(command, PARTS_NL.added(title), { announce: true }).ok
  }
}
