import fc from 'fast-check'
import { STATUSES } from '../../model/fields/place.ts'
import { assignAction, finishAction, removeAction } from '../commands/actions/actions.ts'
import type { Command } from '../commands/command.ts'
import {
  addItem,
  describeItem,
  moveItem,
  removeItem,
  renameItem,
  restoreItem,
  setPeriod,
} from '../commands/items/items.ts'
import { describeLink, linkItems, removeLink } from '../commands/links.ts'
import { setReferenceDate } from '../commands/settings/settings.ts'
import { actionId, itemId, linkId, place, ref, sampleAction, sampleItem, WI, WMO } from './sample-plan.ts'

const ids = fc.constantFrom('one', 'two', 'three', 'four')
const tracks = fc.constantFrom(WMO, WI)
const refs = fc.tuple(tracks, ids).map(([track, id]) => ref(track, id))
const words = fc.constantFrom('Q1 2022', 'eind 2023', 'ooit', 'uiterlijk Q4 2022')

/** What somebody might do in a `SamplePlan`; much of it is refused, because it is about what is not there. */
export const randomCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(tracks, ids, words).map(([track, id, period]) => addItem(sampleItem({ id: itemId(id), track, period }))),
  fc.tuple(refs, words).map(([at, title]) => renameItem(at, title)),
  fc.tuple(refs, words).map(([at, period]) => setPeriod(at, period)),
  fc
    .tuple(refs, fc.constantFrom(...STATUSES), fc.constantFrom('a0', 'a1'))
    .map(([at, status, order]) => moveItem(at, place(status, order))),
  fc
    .tuple(refs, fc.constantFrom('decision' as const, 'activity' as const))
    .map(([at, kind]) => describeItem(at, { kind, certainty: 'conditional' })),
  refs.map(removeItem),
  refs.map(restoreItem),
  fc.tuple(ids, refs, refs).map(([id, from, to]) => linkItems({ id: linkId(id), from, to, type: 'FS' })),
  ids.map((id) => describeLink('programme', linkId(id), { lagDays: 5, type: 'SS' })),
  ids.map((id) => removeLink('track:wmo', linkId(id))),
  ids.map((id) => assignAction(sampleAction({ id: actionId(id) }))),
  ids.map((id) => finishAction(actionId(id), true)),
  ids.map((id) => removeAction(actionId(id))),
  fc.constantFrom('2022-01-01', '2023-01-01', null).map(setReferenceDate),
)

/** Refusals are left out, so that the ones after it still run. */
export const lenient =
  (run: Command): Command =>
  (context) => {
    const result = run(context)
    return result.ok ? result : { ok: true, changes: [] }
  }
