import * as Y from 'yjs'
import type { Place, Status } from '../../model/fields/place.ts'
import type { ActionId, ItemId, LinkId, PersonId, ProgrammeId, TrackId } from '../../model/ids.ts'
import type { ItemRef } from '../../model/item-ref.ts'
import type { Plan } from '../../model/plan.ts'
import type { Track } from '../../model/track.ts'
import type { NewAction } from '../commands/actions/actions.ts'
import type { CommandContext } from '../commands/command.ts'
import type { NewItem } from '../commands/items/items.ts'
import { PlanReader } from '../plan-reader.ts'

export const WMO = 'wmo' as TrackId
export const WI = 'wi' as TrackId
export const SANNE = 'sanne@voorbeeld.example' as PersonId
export const DAAN = 'daan@voorbeeld.example' as PersonId

export const itemId = (id: string): ItemId => id as ItemId
export const linkId = (id: string): LinkId => id as LinkId
export const actionId = (id: string): ActionId => id as ActionId
export const ref = (track: TrackId, item: string): ItemRef => ({ track, item: item as ItemId })
export const place = (status: Status, order = 'a0'): Place => ({ status, order })

const TRACKS: readonly Track[] = [
  { id: WMO, title: 'Wmo', shortTitle: 'Wmo', palette: 'wmo', shape: 'circle', hasPlanText: true },
  { id: WI, title: 'Werk & Inkomen', shortTitle: 'W&I', palette: 'wi', shape: 'square', hasPlanText: true },
]

/** A programme of two tracks with open, empty documents, and somebody who works in it. The clock stands still. */
export class SamplePlan {
  readonly docs = { programme: new Y.Doc(), tracks: new Map([WMO, WI].map((track) => [track, new Y.Doc()])) }
  readonly #reader = this.freshReader()

  freshReader(): PlanReader {
    return new PlanReader('voorbeeld' as ProgrammeId, TRACKS, this.docs)
  }

  get plan(): Plan {
    return this.#reader.read()
  }

  doc(track: TrackId): Y.Doc {
    const doc = this.docs.tracks.get(track)
    if (doc === undefined) throw new Error(`no document of ${track}`)
    return doc
  }

  context(by: PersonId = SANNE): CommandContext {
    return {
      docs: this.docs,
      by,
      now: () => '2021-11-16T09:00:00.000Z',
      today: () => '2021-11-16',
    }
  }
}

export const sampleItem = (fields: Partial<NewItem> = {}): NewItem => ({
  id: itemId('i1'),
  track: WMO,
  title: 'Projectplan opstellen',
  kind: 'activity',
  period: 'Q1 2022',
  place: place('planned'),
  row: 'a0',
  ...fields,
})

export const sampleAction = (fields: Partial<NewAction> = {}): NewAction => ({
  id: actionId('a1'),
  title: 'Bel de griffie',
  track: WMO,
  assignee: DAAN,
  due: 'vóór 3 december 2021',
  item: null,
  order: 'a0',
  ...fields,
})
