import { actionSchema } from '@samenspoor/shared/model/entities/action'
import { commitmentSchema } from '@samenspoor/shared/model/entities/commitment'
import { contractSchema } from '@samenspoor/shared/model/entities/contract'
import { couplingSchema } from '@samenspoor/shared/model/entities/coupling'
import { itemSchema } from '@samenspoor/shared/model/entities/item'
import { linkSchema } from '@samenspoor/shared/model/entities/link'
import { contractIdSchema, couplingIdSchema, programmeIdSchema } from '@samenspoor/shared/model/ids'
import { emptyPlan, homeOfLinkKey, type Plan } from '@samenspoor/shared/model/plan'
import { describe, expect, it } from 'vitest'
import { removedLine } from './removed-line.ts'
import { trashOf } from './trash-of.ts'

const removedAt = (at: string) => ({ by: 'fatima@x.nl', at })
const item = itemSchema.parse({
  id: 'plan',
  track: 'wi',
  title: 'Plan',
  kind: 'activity',
  period: '',
  place: { status: 'planned', order: 'a0' },
})
const link = linkSchema.parse({
  id: 'l',
  from: { track: 'wi', item: 'plan' },
  to: { track: 'wmo', item: 'weg' },
  type: 'FS',
})
const action = actionSchema.parse({ id: 'a', title: 'Bellen', track: 'wi' })
const commitment = commitmentSchema.parse({ id: 't', title: 'Terugkomen' })
const coupling = couplingSchema.parse({ id: 'k', decisions: [link.from, link.to] })
const contract = contractSchema.parse({ id: 'c', track: 'wi', title: 'Jeugdhulp', side: 'current' })

const plan: Plan = {
  ...emptyPlan(programmeIdSchema.parse('p')),
  items: new Map([
    ['wi/plan', item],
    ['wi/oud', { ...item, title: 'Oud', removed: removedAt('2026-11-20T10:00:00Z') }],
  ]),
  links: new Map([['programme#l', { ...link, removed: removedAt('2026-11-21T10:00:00Z') }]]),
  actions: new Map([[action.id, { ...action, removed: removedAt('2026-11-19T10:00:00Z') }]]),
  commitments: new Map([[commitment.id, { ...commitment, removed: removedAt('2026-11-18T11:00:00Z') }]]),
  couplings: new Map([
    [coupling.id, { ...coupling, removed: removedAt('2026-11-18T10:00:00Z') }],
    [couplingIdSchema.parse('blijft'), coupling],
  ]),
  contracts: new Map([
    [contract.id, { ...contract, removed: removedAt('2026-11-17T10:00:00Z') }],
    [contractIdSchema.parse('blijft'), contract],
  ]),
}

describe('the prullenbak', () => {
  it('[DOC10] holds what was removed, the last first, and nothing else', () => {
    expect(trashOf(plan).map(({ kind, title }) => `${kind}: ${title}`)).toEqual([
      'link: Onbekend item heeft Plan nodig',
      'item: Oud',
      'action: Bellen',
      'commitment: Terugkomen',
      'coupling: ‘Plan’ en ‘Onbekend item’',
      'contract: Jeugdhulp',
    ])
  })

  it('[DOC14] knows the document of a link from its key', () => {
    expect(homeOfLinkKey('programme#l')).toBe('programme')
    expect(homeOfLinkKey('track:wi#l')).toBe('track:wi')
  })

  it('says who removed it and when, in Dutch time', () => {
    expect(removedLine(removedAt('2026-11-20T23:30:00Z'), [])).toBe(
      'Verwijderd door fatima@x.nl, 21 november 2026 om 00:30',
    )
    expect(removedLine({ by: '', at: 'ooit' }, [])).toBe('Verwijderd door iemand')
  })
})
