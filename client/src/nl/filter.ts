/** The button of the filter that the timeline and the board share. */
export const FILTER_NL = {
  filter: 'Filter',
  filterCount: (count: number): string => `Filter: ${count}`,
} as const
