/** The names of the fields in which a cell of the timeline is edited. */
export const CELL_EDITOR_NL = {
  columns: { title: 'Titel', period: 'Periode' },
  edit: (column: string, title: string): string => `${column} van ${title}`,
  statusOf: (title: string): string => `Status van ${title}`,
  whoOf: (title: string): string => `Wie doet ${title}`,
} as const
