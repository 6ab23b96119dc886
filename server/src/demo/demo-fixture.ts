import { actionSchema } from '@samenspoor/shared/model/entities/action'
import { baselineSchema } from '@samenspoor/shared/model/entities/baseline'
import { commitmentSchema } from '@samenspoor/shared/model/entities/commitment'
import { contractSchema } from '@samenspoor/shared/model/entities/contract'
import { couplingSchema } from '@samenspoor/shared/model/entities/coupling'
import { itemSchema } from '@samenspoor/shared/model/entities/item'
import { linkSchema } from '@samenspoor/shared/model/entities/link'
import { statusSchema } from '@samenspoor/shared/model/fields/place'
import { trackIdSchema } from '@samenspoor/shared/model/ids'
import { type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import type { Programme } from '@samenspoor/shared/model/programme'
import { settingsSchema } from '@samenspoor/shared/model/programme'
import { z } from 'zod'
import { omit, pick } from 'zod/mini'

const chapterSchema = z.strictObject({
  nr: z.string(),
  title: z.string().min(1),
  /** What the chapter is for, and words to start with. */
  purpose: z.string(),
  starter: z.string().nullable(),
})

/** A fixture file: entities in the order in which they are shown, without the keys that place them. */
const demoFixtureSchema = z.strictObject({
  meta: z.record(z.string(), z.string()),
  referenceDate: settingsSchema.shape.referenceDate,
  meetings: settingsSchema.shape.meetings,
  items: z.array(
    z.strictObject({ ...omit(itemSchema, { place: true, row: true, removed: true }).shape, status: statusSchema }),
  ),
  links: z.array(z.strictObject(omit(linkSchema, { removed: true }).shape)),
  couplings: z.array(z.strictObject(omit(couplingSchema, { removed: true }).shape)),
  contracts: z.array(z.strictObject(omit(contractSchema, { removed: true }).shape)),
  baselines: z.array(z.strictObject(omit(baselineSchema, { removed: true }).shape)),
  commitments: z.array(z.strictObject(omit(commitmentSchema, { removed: true }).shape)),
  actions: z.array(
    z.strictObject({
      ...pick(actionSchema, {
        id: true,
        track: true,
        title: true,
        assignee: true,
        item: true,
        source: true,
        derived: true,
      }).shape,
      suggestedOwnerRole: z.string(),
    }),
  ),
  planTexts: z.array(
    z.strictObject({ track: trackIdSchema, title: z.string().min(1), chapters: z.array(chapterSchema) }),
  ),
})
export type DemoFixture = z.infer<typeof demoFixtureSchema>

export class DemoFixtureError extends Error {
  readonly code = 'demo-fixture'
}

/** Reads a fixture; throws a {@link DemoFixtureError} that names every fault in form or in what refers to what. */
export function parseDemoFixture(value: unknown, programme: Programme): DemoFixture {
  const parsed = demoFixtureSchema.safeParse(value)
  if (!parsed.success) throw new DemoFixtureError(`The demo fixture has faults:\n${z.prettifyError(parsed.error)}`)
  const faults = [...referenceFaults(parsed.data, programme)]
  if (faults.length > 0) throw new DemoFixtureError(`The demo fixture has faults:\n${faults.join('\n')}`)
  return parsed.data
}

function* referenceFaults(
  { items, links, actions, couplings, contracts, baselines, commitments, planTexts }: DemoFixture,
  programme: Programme,
): Iterable<string> {
  const tracks = new Set<string>(programme.tracks.map(({ id }) => id))
  const people = new Set<string | null>([null, ...programme.people.map(({ id }) => id)])
  const known = new Set<string>(items.map(({ track, id }) => itemKey({ track, item: id })))
  const isKnown = (ref: ItemRef): boolean => known.has(itemKey(ref))
  for (const [what, entities] of Object.entries({
    items,
    links,
    actions,
    couplings,
    contracts,
    baselines,
    commitments,
  })) {
    const ids = entities.map(({ id }) => id)
    for (const id of ids.filter((each, index) => ids.indexOf(each) !== index)) yield `${what}: ${id} occurs twice`
  }
  for (const { id, track, parent, who, conditionalOn, rule } of items) {
    if (!tracks.has(track)) yield `items: ${id} is of the unknown track ${track}`
    if (parent !== null && !isKnown({ track, item: parent })) yield `items: ${id} has the unknown parent ${parent}`
    if (conditionalOn && !isKnown(conditionalOn)) yield `items: ${id} hangs on an unknown decision`
    for (const named of [rule?.starts, rule?.noticeItem]) {
      if (named && !isKnown({ track, item: named })) yield `items: ${id} has a rule with the unknown item ${named}`
    }
    if (!people.has(who)) yield `items: ${id} has the unknown person ${who}`
  }
  for (const { id, from, to } of links) {
    for (const end of [from, to]) if (!isKnown(end)) yield `links: ${id} has the unknown end ${itemKey(end)}`
  }
  for (const { id, decisions } of couplings) {
    for (const ref of decisions) if (!isKnown(ref)) yield `couplings: ${id} has the unknown decision ${itemKey(ref)}`
  }
  for (const { id, track } of contracts) {
    if (!tracks.has(track)) yield `contracts: ${id} is of the unknown track ${track}`
  }
  for (const { id, starts } of baselines) {
    for (const { item } of starts) if (!isKnown(item)) yield `baselines: ${id} has the unknown item ${itemKey(item)}`
  }
  for (const { id, item } of commitments) {
    if (item !== null && !isKnown(item)) yield `commitments: ${id} has the unknown item ${itemKey(item)}`
  }
  for (const { id, track, item, assignee } of actions) {
    if (!tracks.has(track)) yield `actions: ${id} is of the unknown track ${track}`
    if (item !== null && !isKnown(item)) yield `actions: ${id} has the unknown item ${itemKey(item)}`
    if (!people.has(assignee)) yield `actions: ${id} has the unknown person ${assignee}`
  }
  const withText = programme.tracks.filter(({ hasPlanText }) => hasPlanText).map(({ id }) => id)
  if (withText.join() !== planTexts.map(({ track }) => track).join()) yield `planTexts: not those of ${withText.join()}`
}
