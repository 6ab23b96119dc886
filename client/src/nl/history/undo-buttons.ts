/** The two buttons that take back and do again. */
export const UNDO_BUTTONS_NL = {
  undo: 'Ongedaan maken (Ctrl Z)',
  undoWhat: (label: string) => `Ongedaan maken: ${label} (Ctrl Z)`,
  redo: 'Opnieuw (Ctrl Y)',
  redoWhat: (label: string) => `Opnieuw: ${label} (Ctrl Y)`,
} as const
