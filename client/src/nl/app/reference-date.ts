/** Choosing the day from which the plan is looked at. */
export const REFERENCE_DATE_NL = {
  title: 'Peildatum',
  help: 'De planning wordt bekeken vanaf deze dag. Dit geldt voor iedereen in het programma.',
  today: 'Gebruik steeds de datum van vandaag',
  invalid: 'Vul een datum in, bijvoorbeeld 16-11-2021.',
} as const
