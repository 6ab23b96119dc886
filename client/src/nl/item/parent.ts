/** Of which other item an item is a part. */
export const PARENT_NL = {
  label: 'Onderdeel van',
  none: 'geen',
  change: 'Wijzigen',
  changeLabel: 'Onderdeel van wijzigen',
  choose: 'Onderdeel van welk item?',
  clear: 'Van geen item',
  nothing: 'In dit spoor is geen item waar dit onder kan.',
} as const
