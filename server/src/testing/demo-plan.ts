import { PlanReader } from '@samenspoor/shared/doc/plan-reader'
import type { TrackId } from '@samenspoor/shared/model/ids'
import type { Plan } from '@samenspoor/shared/model/plan'
import * as Y from 'yjs'
import { demoDocuments } from '../demo/demo-documents.ts'
import { demoProgramme } from '../demo/demo-programme.ts'

/** A demo document by the part of its name after the programme: `track:wi`. Throws when there is none. */
export function openDemo(name: string): Y.Doc {
  const update = demoDocuments().get(`${demoProgramme.id}:${name}`)
  if (update === undefined) throw new Error(`no document ${name}`)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc
}

/** The demo programme as everybody first sees it. */
export function demoPlan(): Plan {
  const tracks = new Map(demoProgramme.tracks.map(({ id }): [TrackId, Y.Doc] => [id, openDemo(`track:${id}`)]))
  return new PlanReader(demoProgramme.id, demoProgramme.tracks, { programme: openDemo('programme'), tracks }).read()
}
