/** A timeline in which there is nothing to see. */
export const EMPTY_TIMELINE_NL = {
  emptyTitle: 'Nog niets gepland',
  emptyText: 'Voeg de eerste mijlpaal, activiteit of het eerste besluit toe.',
  emptyAdd: 'Item toevoegen',
  emptyPaste: 'Lijst plakken',
  noneFound: 'Geen items gevonden',
  noneFoundText: 'Er is niets dat bij dit filter past.',
  filterClear: 'Filter wissen',
} as const
