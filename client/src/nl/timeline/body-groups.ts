/** The groups of rows by who decides. */
export const BODY_GROUPS_NL = {
  decidedBy: (body: string): string => `Besluit: ${body.toLowerCase()}`,
  bodyUnknown: 'Besluit: nog niet bekend wie',
  noDecision: 'Geen besluit',
} as const
