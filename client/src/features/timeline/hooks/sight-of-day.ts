/** Which day stands in the middle of the timeline: the timeline answers, and a link that is opened asks for one. */
export interface SightOfDay {
  /** A day number; null while no timeline is drawn. */
  middle: () => number | null
  /** The day to go to, until the timeline is there. */
  asked: number | null
}

export const newSightOfDay = (): SightOfDay => ({ middle: () => null, asked: null })
