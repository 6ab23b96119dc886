/** Words for what colleagues do with an item, as the first view has them. */
export const PRESENCE_NL = {
  somebody: 'Iemand',
  changedBy: (names: string) => `Nieuw: gewijzigd door ${names}`,
  looksHere: (name: string) => `${name} kijkt hier`,
  isEditing: (name: string) => `${name} bewerkt`,
} as const
