import { type Item, itemSchema } from '@samenspoor/shared/model/entities/item'
import { type Link, linkSchema } from '@samenspoor/shared/model/entities/link'
import { type ItemKey, itemKey } from '@samenspoor/shared/model/item-ref'
import { emptyPlan, type LinkKey, type Plan } from '@samenspoor/shared/model/plan'
import { programmeSchema } from '@samenspoor/shared/model/programme'
import { deriveSchedule } from '@samenspoor/shared/schedule/derive-schedule'
import type { Schedule, ScheduledItem } from '@samenspoor/shared/schedule/schedule'

/** The day on which the tests look at their plans. */
export const TODAY = '2021-11-16'

const programme = programmeSchema.parse({
  id: 'proef',
  title: 'Proef',
  municipality: '',
  people: [],
  tracks: [
    { id: 'wmo', title: 'Wmo', shortTitle: 'Wmo', palette: 'wmo', shape: 'circle', hasPlanText: true },
    { id: 'jeugd', title: 'Jeugd', shortTitle: 'Jeugd', palette: 'jeugd', shape: 'triangle', hasPlanText: true },
  ],
})

/** `wmo/a`, an activity that is planned; `more` says what is different. */
export function testItem(key: string, period: string, more: object = {}): Item {
  const [track, id] = key.split('/')
  const place = { status: 'planned', order: 'a' }
  return itemSchema.parse({ id, track, title: id, kind: 'activity', period, place, row: id, ...more })
}

/** A link that says that `to` needs `from`. */
export function testLink(from: string, to: string, type = 'FS'): Link {
  const [ref, other] = [from, to].map((key) => ({ track: key.split('/')[0], item: key.split('/')[1] }))
  return linkSchema.parse({ id: `${from}-${to}`.replaceAll('/', '.'), from: ref, to: other, type })
}

/** A plan with these items and links, and what follows from it. */
export function testPlan(items: readonly Item[], links: readonly Link[] = []): { plan: Plan; schedule: Schedule } {
  const plan: Plan = {
    ...emptyPlan(programme.id, programme.tracks),
    items: new Map(items.map((item): [ItemKey, Item] => [itemKey({ track: item.track, item: item.id }), item])),
    links: new Map(links.map((link): [LinkKey, Link] => [`programme#${link.id}`, link])),
  }
  return { plan, schedule: deriveSchedule(plan, TODAY) }
}

/** One item as the schedule has it. */
export function scheduled(period: string, more: object = {}): ScheduledItem {
  const [entry] = testPlan([testItem('wmo/a', period, more)]).schedule.items.values()
  if (!entry) throw new Error('the item is not in its own schedule')
  return entry
}
