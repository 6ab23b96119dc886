import { couplingSchema } from '@samenspoor/shared/model/entities/coupling'
import { type Item, itemSchema } from '@samenspoor/shared/model/entities/item'
import { type Link, linkSchema } from '@samenspoor/shared/model/entities/link'
import { programmeIdSchema, trackIdSchema } from '@samenspoor/shared/model/ids'
import { type ItemKey, itemKey } from '@samenspoor/shared/model/item-ref'
import { emptyPlan, type LinkKey, type Plan } from '@samenspoor/shared/model/plan'
import { deriveSchedule } from '@samenspoor/shared/schedule/derive-schedule'
import { describe, expect, it } from 'vitest'
import { linkReasonNl } from './link-reason.ts'

interface End {
  readonly kind: Item['kind']
  readonly period: string
  readonly title?: string
}

const decision = (period: string): End => ({ kind: 'decision', period, title: 'Besluit' })
const activity = (period: string): End => ({ kind: 'activity', period })
const milestone = (period: string): End => ({ kind: 'milestone', period })

/** The state and the sentence of one link between two items, looked at from 16 november 2021. */
function answer(from: End, to: End, type: Link['type'] = 'FS', lagDays = 0): string {
  const track = trackIdSchema.parse('jeugd')
  const itemOf = (id: string, { kind, period, title = id }: End): Item =>
    itemSchema.parse({ id, track, title, kind, period, place: { status: 'planned', order: 'a0' } })
  const items = new Map<ItemKey, Item>([
    ['jeugd/Eerst', itemOf('Eerst', from)],
    ['jeugd/Daarna', itemOf('Daarna', to)],
  ])
  const link = linkSchema.parse({
    id: 'l',
    from: { track, item: 'Eerst' },
    to: { track, item: 'Daarna' },
    type,
    lagDays,
  })
  return sentenceOf(items, link)
}

function sentenceOf(items: ReadonlyMap<ItemKey, Item>, link: Link): string {
  const key: LinkKey = 'track:jeugd#l'
  const plan: Plan = {
    ...emptyPlan(programmeIdSchema.parse('p')),
    items,
    links: new Map([[key, link]]),
  }
  const schedule = deriveSchedule(plan, '2021-11-16')
  const scheduled = schedule.links.get(key)
  if (!scheduled) throw new Error('the link is not in the schedule')
  return `${scheduled.state}: ${linkReasonNl(scheduled, schedule)}`
}

describe('why a link fits or not', () => {
  it('[SCH3] says how many days a start lies before its decision', () => {
    expect(answer(decision('uiterlijk Q4 2022'), activity('Q2 2022- Q1 2024'))).toBe(
      'conflict: Start Q2 2022, maar het besluit valt uiterlijk Q4 2022. Dat is minstens 93 dagen te vroeg.',
    )
    expect(answer(milestone('1 mei 2022'), milestone('1 april 2022'))).toBe(
      'conflict: Valt 1 april 2022, maar ‘Eerst’ valt op 1 mei 2022. Dat is 30 dagen te vroeg.',
    )
  })

  it('[SCH4] counts from the day after an activity', () => {
    expect(answer(activity('Q1-Q2 2022'), activity('Q3 2022'))).toBe(
      'feasible: ‘Eerst’ is klaar in Q2 2022. Dat sluit precies aan.',
    )
  })

  it('[SCH3] says how much is left', () => {
    expect(answer(milestone('eind november 2021'), activity('vanaf Q1 2022'))).toBe(
      'feasible: ‘Eerst’ valt eind november 2021. Dat past, met 32 dagen over.',
    )
  })

  it('[SCH3] says that it depends on the day, and what is the worst', () => {
    expect(answer(activity('Q1+2 2022'), activity('Q2 2022- Q1 2024'))).toBe(
      'possible-conflict: Start Q2 2022 en ‘Eerst’ is klaar in Q2 2022. Het kan 91 dagen te vroeg zijn.',
    )
    expect(answer(activity('Q1 2022'), decision('uiterlijk Q1 2022'))).toBe(
      'possible-conflict: Besluit uiterlijk Q1 2022 en ‘Eerst’ is klaar in Q1 2022. Het kan 90 dagen te vroeg zijn.',
    )
    expect(answer(activity('Q1 2022'), decision('uiterlijk Q2 2022'))).toBe(
      'feasible: ‘Eerst’ is klaar in Q1 2022. Dat sluit precies aan.',
    )
  })

  it('[SCH3] names what is still open', () => {
    expect(answer(activity('Q2 2021-...'), decision('uiterlijk Q2 2022'))).toBe(
      'possible-conflict: Het einde van ‘Eerst’ is nog open. Nodig: uiterlijk Q2 2022.',
    )
    expect(answer(milestone('niet eerder dan medio 2021'), activity('Q2 2022'))).toBe(
      'possible-conflict: De uiterste datum van ‘Eerst’ is nog open. Nodig: Q2 2022.',
    )
  })

  it('[SCH5] says how far apart two things are that belong together', () => {
    expect(answer(decision('Q2 2022'), decision('Q4 2022'), 'together')).toBe(
      'conflict: Besluit Q4 2022, maar het andere besluit valt in Q2 2022. Daar zitten minstens 93 dagen tussen.',
    )
    expect(answer(decision('Q2 2022'), decision('Q2 2022'), 'together')).toBe(
      'feasible: Beide vallen in dezelfde periode.',
    )
    expect(answer(decision('uiterlijk Q2 2022'), decision('uiterlijk Q4 2022'), 'together')).toContain(
      'Of ze samenvallen, hangt van de dag af.',
    )
  })

  it('quotes a period that nobody can read, and one without a date', () => {
    expect(answer(milestone('ooit eens 2x'), activity('Q2 2022'))).toBe(
      'possible-conflict: De periode van ‘Eerst’ is niet begrepen: "ooit eens 2x".',
    )
    expect(answer(milestone(''), activity('Q2 2022'))).toBe('possible-conflict: ‘Eerst’ heeft nog geen periode.')
    expect(answer(activity('Q2 2022'), milestone('op termijn'))).toBe(
      'possible-conflict: Bij ‘Daarna’ hoort nog geen datum: "op termijn".',
    )
  })

  it('says the days that must lie between', () => {
    expect(answer(milestone('1 mei 2022'), activity('Q3 2022'), 'FS', 30)).toBe(
      'feasible: ‘Eerst’ valt op 1 mei 2022. Dat past, met 31 dagen over. Er moeten 30 dagen tussen zitten.',
    )
    expect(answer(activity('Q2 2022'), activity('Q2 2022'), 'SS', -1)).toContain('Ze mogen 1 dag overlappen.')
  })

  it('says that an item is gone', () => {
    const link = linkSchema.parse({
      id: 'l',
      from: { track: 'jeugd', item: 'weg' },
      to: { track: 'jeugd', item: 'ook-weg' },
      type: 'FS',
    })
    expect(itemKey(link.from)).toBe('jeugd/weg')
    expect(sentenceOf(new Map(), link)).toBe('possible-conflict: Het item dat eerst moet, bestaat niet meer.')
  })

  it('speaks of the days that hold when gelijktrekken moved a decision', () => {
    const ref = (id: string) => ({ track: 'jeugd', item: id })
    const place = { status: 'planned', order: 'a0' }
    const item = (id: string, kind: string, period: string) =>
      itemSchema.parse({ id, track: 'jeugd', title: id, kind, period, place })
    const coupling = couplingSchema.parse({ id: 'k', decisions: [ref('Eerst'), ref('Ander')], on: true })
    const link = linkSchema.parse({ id: 'l', from: ref('Eerst'), to: ref('Daarna'), type: 'FS' })
    const plan: Plan = {
      ...emptyPlan(programmeIdSchema.parse('p')),
      items: new Map<ItemKey, Item>([
        ['jeugd/Eerst', item('Eerst', 'decision', 'uiterlijk Q4 2022')],
        ['jeugd/Ander', item('Ander', 'decision', 'uiterlijk 30 juni 2022')],
        ['jeugd/Daarna', item('Daarna', 'activity', 'Q2 2022')],
      ]),
      links: new Map([['track:jeugd#l', link]]),
      couplings: new Map([[coupling.id, coupling]]),
    }
    const schedule = deriveSchedule(plan, '2021-11-16')
    const scheduled = schedule.links.get('track:jeugd#l')
    expect(scheduled && linkReasonNl(scheduled, schedule)).toContain('het besluit valt uiterlijk 30 juni 2022')
  })
})
