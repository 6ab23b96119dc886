import { demoDocuments } from '@samenspoor/server/demo/demo-documents'
import { demoProgramme } from '@samenspoor/server/demo/demo-programme'
import { type PlanDocs, PlanReader } from '@samenspoor/shared/doc/plan-reader'
import { type DocumentName, programmeDocument, trackDocument } from '@samenspoor/shared/model/document-name'
import type { TrackId } from '@samenspoor/shared/model/ids'
import type { Plan } from '@samenspoor/shared/model/plan'
import { deriveSchedule, newScheduleCache } from '@samenspoor/shared/schedule/derive-schedule'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import * as Y from 'yjs'

const SEEDS = demoDocuments()
const FALLBACK_DAY = '2021-11-16'

/** The documents whose content is compared; plan texts are the editor's. */
const DOCUMENTS: readonly DocumentName[] = [
  programmeDocument(demoProgramme.id),
  ...demoProgramme.tracks.map(({ id }) => trackDocument(demoProgramme.id, id)),
]

/** A set of documents with what is read and derived from them, kept up to date as in a browser or on the server. */
export class Replica {
  readonly docs: ReadonlyMap<DocumentName, Y.Doc>
  readonly planDocs: PlanDocs
  readonly #reader: PlanReader
  readonly #cache = newScheduleCache()

  /** `content`: the updates that each document begins with. */
  constructor(clientId: number, content: ReadonlyMap<DocumentName, readonly Uint8Array[]>) {
    this.docs = new Map(
      DOCUMENTS.map((name) => {
        const doc = new Y.Doc()
        doc.clientID = clientId
        for (const update of content.get(name) ?? []) Y.applyUpdate(doc, update, 'content')
        return [name, doc]
      }),
    )
    const tracks = demoProgramme.tracks.map(({ id }): [TrackId, Y.Doc] => [
      id,
      this.doc(trackDocument(demoProgramme.id, id)),
    ])
    this.planDocs = { programme: this.doc(programmeDocument(demoProgramme.id)), tracks: new Map(tracks) }
    this.#reader = new PlanReader(demoProgramme.id, demoProgramme.tracks, this.planDocs)
  }

  doc(name: DocumentName): Y.Doc {
    const doc = this.docs.get(name)
    if (doc === undefined) throw new Error(`no document ${name}`)
    return doc
  }

  get plan(): Plan {
    return this.#reader.read()
  }

  get schedule(): Schedule {
    return deriveSchedule(this.plan, dayOf(this.plan), this.#cache)
  }

  /** The same, from nothing: what the two above must equal. */
  rebuilt(): { plan: Plan; schedule: Schedule } {
    const reader = new PlanReader(demoProgramme.id, demoProgramme.tracks, this.planDocs)
    const plan = reader.read()
    reader.destroy()
    return { plan, schedule: deriveSchedule(plan, dayOf(plan)) }
  }

  destroy(): void {
    this.#reader.destroy()
    for (const doc of this.docs.values()) doc.destroy()
  }
}

const dayOf = (plan: Plan): string => plan.settings.referenceDate ?? FALLBACK_DAY

/** The demo programme, as the server seeds it. */
export function seededContent(): Map<DocumentName, Uint8Array[]> {
  return new Map(DOCUMENTS.map((name) => [name, [SEEDS.get(name) ?? new Uint8Array([0, 0])]]))
}
