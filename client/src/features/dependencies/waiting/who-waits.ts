import { compareByRow } from '@samenspoor/shared/model/entities/item'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Track } from '@samenspoor/shared/model/track'
import { compareStates } from '@samenspoor/shared/schedule/links/link-state'
import type { Schedule, ScheduledItem, ScheduledLink } from '@samenspoor/shared/schedule/schedule'
import { findsAll } from '../../../parts/search-text.ts'

/** One item, what it waits for, and what waits for it. The worst first. */
export interface Waiting {
  readonly key: ItemKey
  readonly scheduled: ScheduledItem
  readonly track: Track
  readonly links: readonly ScheduledLink[]
}

/** Every item with dependencies, by track and in the order of the team: each link stands with both its ends. */
export function whoWaits({ tracks }: Pick<Plan, 'tracks'>, schedule: Schedule): readonly Waiting[] {
  const linksOf = new Map<ItemKey, ScheduledLink[]>()
  for (const link of schedule.links.values()) {
    for (const key of [link.from, link.to]) {
      const links = linksOf.get(key)
      if (links) links.push(link)
      else linksOf.set(key, [link])
    }
  }
  const order = new Map(tracks.map((track, index) => [track.id, { track, index }]))
  const waiting: (Waiting & { readonly index: number })[] = []
  for (const [key, links] of linksOf) {
    const scheduled = schedule.items.get(key)
    const place = scheduled && order.get(scheduled.item.track)
    if (!scheduled || !place) continue
    links.sort((a, b) => compareStates(a.state, b.state) || Number(a.to !== key) - Number(b.to !== key))
    waiting.push({ key, scheduled, links, ...place })
  }
  return waiting.sort((a, b) => a.index - b.index || compareByRow(a.scheduled.item, b.scheduled.item))
}

/** Those of which the title has these words, or only those with a knelpunt. */
export function findWaiting(all: readonly Waiting[], text: string, onlyProblems: boolean): readonly Waiting[] {
  return all.filter(
    ({ scheduled, links }) =>
      findsAll(text, scheduled.item.title) && (!onlyProblems || links.some(({ state }) => state !== 'feasible')),
  )
}
