import type { ProgrammeId } from '@samenspoor/shared/model/ids'
import type { Programme } from '@samenspoor/shared/model/programme'

/** Who exists and who belongs to what. */
export interface Registry {
  programmes(): Promise<readonly Programme[]>
  programme(id: ProgrammeId): Promise<Programme | null>
  /** Adds a programme with its tracks and people, or replaces it. */
  saveProgramme(programme: Programme): Promise<void>
}
