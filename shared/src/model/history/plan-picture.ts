import * as z from 'zod/mini'
import { actionSchema } from '../entities/action.ts'
import { baselineSchema } from '../entities/baseline.ts'
import { commitmentSchema } from '../entities/commitment.ts'
import { contractSchema } from '../entities/contract.ts'
import { couplingSchema } from '../entities/coupling.ts'
import { itemSchema } from '../entities/item.ts'
import { linkSchema } from '../entities/link.ts'
import { savedViewSchema } from '../entities/saved-view.ts'
import { itemKey } from '../item-ref.ts'
import { homeOfLinkKey, type Plan } from '../plan.ts'
import { type Programme, settingsSchema } from '../programme.ts'
import { homeDocumentSchema } from './recorded-change.ts'

/** A plan as plain data, as it travels: what the documents hold, without the programme and its tracks. */
export const planPictureSchema = z.object({
  settings: settingsSchema,
  items: z.array(itemSchema),
  links: z.array(z.extend(linkSchema, { home: homeDocumentSchema })),
  actions: z.array(actionSchema),
  couplings: z.array(couplingSchema),
  contracts: z.array(contractSchema),
  baselines: z.array(baselineSchema),
  commitments: z.array(commitmentSchema),
  /** Not in a picture from before there were any. */
  views: z._default(z.array(savedViewSchema), []),
})
export type PlanPicture = z.infer<typeof planPictureSchema>

/** What a plan looks like as plain data. */
export function pictureOf(plan: Plan): PlanPicture {
  return {
    settings: plan.settings,
    items: [...plan.items.values()],
    links: [...plan.links].map(([key, link]) => ({ ...link, home: homeDocumentSchema.parse(homeOfLinkKey(key)) })),
    actions: [...plan.actions.values()],
    couplings: [...plan.couplings.values()],
    contracts: [...plan.contracts.values()],
    baselines: [...plan.baselines.values()],
    commitments: [...plan.commitments.values()],
    views: [...plan.views.values()],
  }
}

/** The plan of which this is the picture; what could not be read when it was made is not in it. */
export function planOfPicture(picture: PlanPicture, { id, tracks }: Pick<Programme, 'id' | 'tracks'>): Plan {
  const { settings, items, links } = picture
  return {
    ...{ programme: id, tracks, settings, faults: [] },
    items: new Map(items.map((item) => [itemKey({ track: item.track, item: item.id }), item])),
    links: new Map(links.map(({ home, ...link }) => [`${home}#${link.id}`, link])),
    actions: byId(picture.actions),
    couplings: byId(picture.couplings),
    contracts: byId(picture.contracts),
    baselines: byId(picture.baselines),
    commitments: byId(picture.commitments),
    views: byId(picture.views),
  }
}

function byId<T extends { readonly id: string }>(entities: readonly T[]): ReadonlyMap<T['id'], T> {
  return new Map(entities.map((entity) => [entity.id, entity]))
}
