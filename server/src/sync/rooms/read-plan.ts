import { PlanReader } from '@samenspoor/shared/doc/plan-reader'
import { programmeDocument, trackDocument } from '@samenspoor/shared/model/document-name'
import type { TrackId } from '@samenspoor/shared/model/ids'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Programme } from '@samenspoor/shared/model/programme'
import type * as Y from 'yjs'
import type { RoomStore } from './room-store.ts'

/** The plan of a programme as it is on disk at this moment, read from the live rooms. */
export async function readPlan(rooms: RoomStore, { id, tracks }: Programme): Promise<Plan> {
  const names = [programmeDocument(id), ...tracks.map((track) => trackDocument(id, track.id))]
  const entered = await Promise.allSettled(names.map((name) => rooms.enter(name)))
  try {
    const docs = entered.map((result) => {
      if (result.status === 'rejected') throw result.reason
      return result.value.room.doc
    })
    const [programme, ...others] = docs as [Y.Doc, ...Y.Doc[]]
    const trackDocs = new Map(tracks.map((track, index): [TrackId, Y.Doc] => [track.id, others[index] ?? programme]))
    const reader = new PlanReader(id, tracks, { programme, tracks: trackDocs })
    try {
      return reader.read()
    } finally {
      reader.destroy()
    }
  } finally {
    for (const result of entered) if (result.status === 'fulfilled') result.value.letGo()
  }
}
