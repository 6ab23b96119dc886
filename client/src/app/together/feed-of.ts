import { ChangeFeed } from '../../sync/others/change-feed.ts'
import type { ProgrammeStore } from '../../sync/store/programme-store.ts'

/** What others change in the programme that is open. */
export const feedOf = (store: ProgrammeStore): ChangeFeed =>
  store.feed((sources, isOn) => new ChangeFeed(sources, isOn))
