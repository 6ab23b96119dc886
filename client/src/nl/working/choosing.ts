/** Words in the rows of the timeline. */
export const CHOOSING_NL = {
  row: 'Regel',
  predecessors: 'Voorgangers',
  was: 'was',
  untitled: 'Zonder titel',
} as const
