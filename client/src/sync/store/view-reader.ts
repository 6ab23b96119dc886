import { dateInNetherlands } from '@samenspoor/shared/dates/date-in-netherlands'
import { type PlanDocs, PlanReader } from '@samenspoor/shared/doc/plan-reader'
import { trackDocument } from '@samenspoor/shared/model/document-name'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Programme } from '@samenspoor/shared/model/programme'
import { deriveSchedule, newScheduleCache } from '@samenspoor/shared/schedule/derive-schedule'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import type { Openness } from '../documents/openness.ts'
import { planWithout } from './plan-without.ts'

/** What the screens look at: what is intended, what follows from it, and on which day we look. */
export interface View {
  readonly plan: Plan
  readonly schedule: Schedule
  /** YYYY-MM-DD: the peildatum of the programme, or the date of today. */
  readonly today: string
}

/** Reads the documents of a programme as a view; what did not change since the last time stays the same object. */
export class ViewReader {
  readonly #programme: Programme
  readonly #reader: PlanReader
  readonly #cache = newScheduleCache()
  #filtered: { readonly from: Plan; readonly openness: Openness; readonly plan: Plan } | null = null

  constructor(programme: Programme, docs: PlanDocs) {
    this.#programme = programme
    this.#reader = new PlanReader(programme.id, programme.tracks, docs)
  }

  /** `previous` itself when it is still so. `openness` is the same object as long as nothing of it changes. */
  read(openness: Openness, previous: View | null): View {
    const plan = this.#readPlan(openness)
    const today = plan.settings.referenceDate ?? dateInNetherlands(Date.now())
    if (previous && previous.plan === plan && previous.today === today) return previous
    return { plan, today, schedule: deriveSchedule(plan, today, this.#cache) }
  }

  destroy(): void {
    this.#reader.destroy()
  }

  #readPlan(openness: Openness): Plan {
    const from = this.#reader.read()
    if (this.#filtered?.from === from && this.#filtered.openness === openness) return this.#filtered.plan
    const { id: programme, tracks } = this.#programme
    const missing = tracks.map(({ id }) => id).filter((id) => openness.missing.includes(trackDocument(programme, id)))
    this.#filtered = { from, openness, plan: planWithout(from, missing) }
    return this.#filtered.plan
  }
}
