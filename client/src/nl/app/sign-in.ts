export const SIGN_IN_NL = {
  title: 'Inloggen',
  intro: 'Kies als wie je meedoet. Open een tweede venster en kies iemand anders: dan werk je samen.',
  workWaits: (name: string) =>
    `Er wacht werk van ${name} dat nog niet is opgeslagen. Log in als ${name}, dan slaan we het op.`,
  demo: 'Dit is een demo met de echte planning van Voorschoten uit 2021. De mensen zijn verzonnen.',
  noDemo: 'De demo staat uit op deze server. Vraag de beheerder om een account.',
  failed: 'Inloggen lukt niet. Probeer het opnieuw.',
  roles: {
    beheerder: 'mag alles wijzigen',
    projectleider: 'mag alles wijzigen',
    teamlid: 'mag het eigen spoor wijzigen',
    lezer: 'kijkt mee',
  },
} as const
