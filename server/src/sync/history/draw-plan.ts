import { PlanReader } from '@samenspoor/shared/doc/plan-reader'
import { type PlanPicture, pictureOf } from '@samenspoor/shared/model/history/plan-picture'
import type { TrackId } from '@samenspoor/shared/model/ids'
import { type HomeDocument, trackOfHome } from '@samenspoor/shared/model/plan'
import type { Programme } from '@samenspoor/shared/model/programme'
import * as Y from 'yjs'
import { fillDocument } from '../updates/fill-document.ts'

/** What a document held: all these updates, in order. */
export interface PastDocument {
  readonly home: HomeDocument
  readonly updates: readonly Uint8Array[]
}

/** The plan that these documents make. One that is not among them counts as empty. */
export function drawPlan({ id, tracks }: Pick<Programme, 'id' | 'tracks'>, past: readonly PastDocument[]): PlanPicture {
  const programme = new Y.Doc()
  const docs = new Map<TrackId, Y.Doc>()
  for (const { home, updates } of past) {
    const track = trackOfHome(home)
    const doc = track === null ? programme : new Y.Doc()
    fillDocument(doc, updates)
    if (track !== null) docs.set(track, doc)
  }
  return pictureOf(new PlanReader(id, tracks, { programme, tracks: docs }).read())
}
